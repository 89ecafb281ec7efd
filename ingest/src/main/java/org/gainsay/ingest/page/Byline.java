package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.text.DataLines;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names of people out of a byline; rather none than a wrong one.
 *
 * <p>The words around names are data: {@code byline-words.txt}, whose header explains the columns.
 */
final class Byline {

    private static final int LONGEST_BYLINE = 300;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;

    private static final Pattern SPLIT = Pattern.compile("[,;|/、，；•·]| - | – | — ");

    private static final Set<String> BEFORE = new LinkedHashSet<>();
    private static final Set<String> AND = new HashSet<>();
    private static final Set<String> NOBODY = new HashSet<>();
    private static final Set<String> WITHIN = new HashSet<>();
    private static final Set<String> COMPANY = new HashSet<>();
    private static final Set<String> ROLE = new HashSet<>();
    private static final Set<String> RANK = new HashSet<>();
    private static final Set<String> DEGREE = new HashSet<>();

    /** As long is what stands between two names, with its spaces. */
    private static final int LONGEST_AND = 5;

    /** As long are initials, which name nobody to a reader. */
    private static final int LONGEST_INITIALS = 4;

    static {
        DataLines.of(Byline.class, "byline-words.txt").forEach(Byline::add);
    }

    private Byline() {}

    /** The names in the byline in their order, without those of the site. */
    static List<String> names(String byline, SiteName site) {
        // What stands in brackets is a place, an agency or an office.
        String text = Whitespace.collapse(byline.replaceAll("[(（\\[][^()（）\\[\\]]{0,80}[)）\\]]?", " , "));
        if (text.isEmpty() || text.length() > LONGEST_BYLINE) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String piece : SPLIT.split(text, 100)) {
            for (String part : splitAtAnd(withoutPrefix(piece.strip()))) {
                String name = withoutRole(part);
                if (isPerson(name) && !site.isName(name) && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Whether the text starts with a word that announces an author. */
    static boolean startsLikeByline(String text) {
        return !withoutPrefix(text).equals(text);
    }

    /** The text from the word that announces an author, if a part of it starts with one; else null. */
    static @Nullable String announced(String text) {
        if (startsLikeByline(text)) {
            return text;
        }
        Matcher mark = SPLIT.matcher(text);
        while (mark.find()) {
            String rest = text.substring(mark.end()).strip();
            if (startsLikeByline(rest)) {
                return rest;
            }
        }
        return null;
    }

    /** What stands before the first digit, without punctuation, a month and a word such as "on": a byline may end with a date. */
    static String withoutDate(String text) {
        int end = 0;
        while (end < text.length() && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && end > 0 && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        String name = text.substring(0, end);
        int space = name.lastIndexOf(' ');
        if (end == text.length() || space < 0) {
            return name;
        }
        boolean month = DateReader.read(text.substring(end)) == null && DateReader.read(text.substring(space)) != null;
        boolean on = end - space <= LONGEST_AND && isLower(name.charAt(space + 1));
        return month || on ? name.substring(0, space) : name;
    }

    /** Whether all of a text is names of people, each a first name and a last one, after a word that announces them. */
    static boolean isNothingBut(List<String> names, String text) {
        int letters = names.stream().mapToInt(String::length).sum();
        return !names.isEmpty()
                && names.stream().allMatch(Byline::areTwoNames)
                && withoutPrefix(text).length() <= letters + (names.size() - 1) * LONGEST_AND;
    }

    /** A name without the degree or the post behind it; a post alone is nobody's name. */
    private static String withoutRole(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        int last = words.size() - 1;
        if (last > 1 && DEGREE.contains(words.get(last))) {
            return String.join(" ", words.subList(0, last));
        }
        if (last < 1 || !ROLE.contains(words.get(last).toLowerCase(Locale.ROOT))) {
            return name;
        }
        words.remove(last);
        while (words.size() > 1 && RANK.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT))) {
            words.remove(words.size() - 1);
        }
        boolean post = words.size() < 2 || RANK.contains(words.get(0).toLowerCase(Locale.ROOT));
        return post ? "" : String.join(" ", words);
    }

    private static String withoutPrefix(String piece) {
        String lower = piece.toLowerCase(Locale.ROOT);
        for (String before : BEFORE) {
            if (lower.startsWith(before) && lower.length() > before.length()) {
                char next = lower.charAt(before.length());
                if (next == ' ' || next == ':' || next == '：') {
                    String rest = piece.substring(before.length()).replaceFirst("^[\\s:：]{1,5}", "");
                    return before.length() < 3 && next == ' ' && !startsUpper(rest) ? piece : rest;
                }
            }
        }
        return piece;
    }

    private static boolean startsUpper(String text) {
        return !text.isEmpty() && !isLower(text.charAt(0));
    }

    private static List<String> splitAtAnd(String piece) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : piece.split(" ", MOST_WORDS * 4)) {
            if (AND.contains(word.toLowerCase(Locale.ROOT)) && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(part.isEmpty() ? "" : " ").append(word);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        // A Spanish or Catalan name may hold "y" or "i" itself: each side must still look like a name.
        return parts.stream().allMatch(Byline::isPerson) ? parts : List.of(piece);
    }

    private static boolean isPerson(String name) {
        if (name.length() < 2 || name.length() > LONGEST_NAME || NOBODY.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isDigit(c) || "@<{_:=→»\"“„…!?".indexOf(c) >= 0) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters >= 2
                && !isHandle(name)
                && !areInitials(name)
                && Character.isLetter(name.charAt(0))
                && isName(name.split(" ", -1))
                && name.split(" ", -1).length <= MOST_WORDS
                && !name.contains("://")
                && !name.startsWith("www.");
    }

    /** Whether all words are written as those of names are: a phrase has others, in every language that tells cases apart. */
    private static boolean isName(String[] words) {
        for (String word : words) {
            boolean joined = word.indexOf('-') > 0 || word.indexOf('\'') > 0 || word.indexOf('’') > 0; // al-Azm, d'Arcy
            if (!startsUpper(word)
                    && !WITHIN.contains(word)
                    && !(joined && word.chars().anyMatch(Character::isUpperCase))) {
                return false;
            }
            if (word.endsWith("'s") || word.endsWith("’s")) {
                return false;
            }
        }
        return !COMPANY.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    /** Whether it is a first name and a last one, particles aside. */
    static boolean areTwoNames(String name) {
        return Arrays.stream(name.split(" ", -1))
                        .filter(word -> !WITHIN.contains(word))
                        .count()
                == 2;
    }

    private static boolean areInitials(String name) {
        return name.length() <= LONGEST_INITIALS && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** Georgian has small letters alone: of those every name is made. */
    private static boolean isLower(char c) {
        return Character.isLowerCase(c) && Character.toTitleCase(c) != c;
    }

    /** A user name such as {@code AdaQuillWrites}, or an address such as {@code post.example}. */
    private static boolean isHandle(String name) {
        int humps = 0;
        for (int i = 1; i < name.length(); i++) {
            char before = name.charAt(i - 1);
            if (before == ' ') {
                return false;
            }
            humps += Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(before) ? 1 : 0;
            if (before == '.' && i > 1 && Character.isLowerCase(name.charAt(i))) {
                return true;
            }
        }
        return humps > 1;
    }

    private static void add(String line) {
        int space = line.indexOf(' ');
        List<String> phrases = List.of(line.substring(space + 1).split("\\|", -1));
        switch (line.substring(0, space)) {
            case "before" -> BEFORE.addAll(phrases);
            case "and" -> AND.addAll(phrases);
            case "within" -> WITHIN.addAll(phrases);
            case "company" -> COMPANY.addAll(phrases);
            case "role" -> ROLE.addAll(phrases);
            case "rank" -> RANK.addAll(phrases);
            case "degree" -> DEGREE.addAll(phrases);
            default -> NOBODY.addAll(phrases);
        }
    }
}
