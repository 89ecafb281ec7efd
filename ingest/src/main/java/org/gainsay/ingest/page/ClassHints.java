package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.ingest.text.DataLines;
import org.jspecify.annotations.Nullable;

/** The data file {@code class-hints.txt}, ready to be asked; its header explains the columns. */
final class ClassHints {

    /** More words than this in one class attribute are generated names that mean nothing. */
    private static final int MOST_WORDS = 40;

    private static final int LONGEST_NAME = 400;

    /** A shorter word behind a digit is part of a number: generated names are hexadecimal, and so is {@code c5ad}. */
    private static final int LEAST_AFTER_DIGIT = 4;

    private static final ClassHints LOADED = load();

    private final Map<String, Hint> names = new HashMap<>();
    private final Map<String, Hint> beginnings = new HashMap<>();
    private final Set<String> containers = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> neutral = new HashSet<>();

    private ClassHints() {}

    static ClassHints loaded() {
        return LOADED;
    }

    /**
     * The hint of the longest name that matches, in the order of the file's roles where two match.
     *
     * @param classAndId the attributes' values with a space between them
     */
    Hint of(String classAndId) {
        if (classAndId.isBlank() || classAndId.length() > LONGEST_NAME) {
            return Hint.NONE;
        }
        List<List<String>> classes = words(classAndId);
        classes.forEach(this::removeNeutral);
        boolean post = false;
        for (List<String> words : classes) {
            post |= words.size() == 1 && containers.contains(words.get(0));
        }
        Hint best = Hint.NONE;
        int bestLength = 0;
        for (List<String> words : classes) {
            if (isLabel(words)) {
                continue;
            }
            for (int from = 0; from < words.size(); from++) {
                StringBuilder name = new StringBuilder();
                for (int to = from; to < Math.min(words.size(), from + 3); to++) {
                    name.append(to == from ? "" : "-").append(words.get(to));
                    Hint hint = lookUp(name.toString(), to == from);
                    if (hint != null && to - from + 1 > bestLength) {
                        best = hint;
                        bestLength = to - from + 1;
                    }
                }
            }
        }
        return post && best.isApart() && best != Hint.COMMENT ? Hint.NONE : best;
    }

    /** Takes out the words that are neutral alone or beside the next one. */
    private void removeNeutral(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean pair = i + 1 < words.size() && neutral.contains(words.get(i) + "-" + words.get(i + 1));
            if (pair || neutral.contains(words.get(i))) {
                words.subList(i, pair ? i + 2 : i + 1).clear();
            }
        }
    }

    /** A class such as {@code category-social} says what a post is about, not what its element is for. */
    private boolean isLabel(List<String> words) {
        return (words.size() > 1 && labels.contains(words.get(0)))
                || (words.size() > 2 && labels.contains(words.get(0) + "-" + words.get(1)));
    }

    private @Nullable Hint lookUp(String name, boolean isWord) {
        Hint hint = names.get(name);
        if (hint != null || !isWord) {
            return hint;
        }
        for (int end = name.length(); end >= 4; end--) {
            hint = beginnings.get(name.substring(0, end));
            if (hint != null) {
                return hint;
            }
        }
        return null;
    }

    /** The words of each class name: cut at hyphens, underscores and capitals. */
    private static List<List<String>> words(String classAndId) {
        List<List<String>> classes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int count = 0;
        boolean afterDigit = false;
        for (int i = 0; i <= classAndId.length() && count < MOST_WORDS; i++) {
            char c = i < classAndId.length() ? classAndId.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(classAndId.charAt(i - 1));
            if ((!letter || hump) && !word.isEmpty()) {
                if (word.length() >= LEAST_AFTER_DIGIT || !afterDigit) {
                    words.add(word.toString().toLowerCase(Locale.ROOT));
                    count++;
                }
                word.setLength(0);
            }
            if (letter) {
                afterDigit = word.isEmpty() ? i > 0 && Character.isDigit(classAndId.charAt(i - 1)) : afterDigit;
                word.append(c);
            } else if (Character.isWhitespace(c) && !words.isEmpty()) {
                classes.add(words);
                words = new ArrayList<>();
            }
        }
        if (!words.isEmpty()) {
            classes.add(words);
        }
        return classes;
    }

    private static ClassHints load() {
        ClassHints hints = new ClassHints();
        DataLines.of(ClassHints.class, "class-hints.txt").forEach(hints::add);
        return hints;
    }

    private void add(String line) {
        String[] columns = line.split(" ", -1);
        List<String> listed = List.of(columns).subList(1, columns.length);
        if (columns[0].equals("container")) {
            containers.addAll(listed);
            return;
        }
        if (columns[0].equals("neutral")) {
            neutral.addAll(listed);
            return;
        }
        if (columns[0].equals("label")) {
            labels.addAll(listed);
            return;
        }
        Hint hint = Hint.valueOf(columns[0].toUpperCase(Locale.ROOT));
        for (String name : listed) {
            if (name.endsWith("*")) {
                beginnings.putIfAbsent(name.substring(0, name.length() - 1), hint);
            } else {
                names.putIfAbsent(name, hint);
            }
        }
    }
}
