package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a site goes by, to be cut from titles and kept out of bylines. */
final class SiteName {

    /** What stands between a headline and the name of its site. */
    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " : ", "_", "|", "｜", "－", " ~ ");

    /** Letters of a heading that is more than a rubric, and which part of a title they are. */
    private static final int LEAST_HEADLINE = 8;

    private static final int LEAST_SHARE = 3;

    private static final int LONGEST_TITLE = 500;

    private final List<String> names = new ArrayList<>();

    /**
     * @param stated names that the page gives itself and its newsroom
     * @param host the host of its address, or null
     */
    SiteName(List<String> stated, @Nullable String host) {
        for (String name : stated) {
            String key = key(name);
            if (key.length() >= 2) {
                names.add(key);
            }
        }
        if (host != null) {
            for (String label : host.toLowerCase(Locale.ROOT).split("\\.", 10)) {
                if (label.length() >= 3 && !label.equals("www") && !label.equals("com")) {
                    names.add(label);
                }
            }
            names.add(key(host.startsWith("www.") ? host.substring(4) : host));
        }
    }

    /** Whether a text is no more than the site's name, or a name that is built with it. */
    boolean isName(String text) {
        String key = key(text);
        if (key.isEmpty()) {
            return true;
        }
        for (String name : names) {
            if (key.equals(name)
                    || (name.length() >= 3 && key.length() <= name.length() + 14 && key.contains(name))
                    || (key.length() >= 4 && name.contains(key))) {
                return true;
            }
        }
        return false;
    }

    /** A title without the site's name before or after it. */
    String cutFrom(String title) {
        String cut = title;
        for (int round = 0; round < 3; round++) {
            String shorter = cutOnce(cut);
            if (shorter.equals(cut)) {
                return cut;
            }
            cut = shorter;
        }
        return cut;
    }

    private String cutOnce(String title) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0 && isName(title.substring(last + separator.length()))) {
                return title.substring(0, last).strip();
            }
            int first = title.indexOf(separator);
            if (first > 0 && isName(title.substring(0, first))) {
                return title.substring(first + separator.length()).strip();
            }
        }
        return title;
    }

    /**
     * The part of a title between separators that the page shows as a heading, else the title: the site may go by a name that
     * the page does not state.
     *
     * @param headings by their {@link #key}; those of the highest rank first
     */
    static String cutTo(String title, List<Set<String>> headings) {
        String whole = key(title);
        if (title.length() > LONGEST_TITLE || headings.stream().anyMatch(rank -> rank.contains(whole))) {
            return title;
        }
        for (Set<String> rank : headings) {
            for (String part : parts(title)) {
                String key = key(part);
                if (key.length() >= LEAST_HEADLINE
                        && key.length() * LEAST_SHARE >= whole.length()
                        && rank.contains(key)) {
                    return part;
                }
            }
        }
        return title;
    }

    /** What a title begins or ends with up to a separator; the longest first. */
    private static List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        for (String separator : SEPARATORS) {
            for (int at = title.indexOf(separator); at > 0; at = title.indexOf(separator, at + separator.length())) {
                parts.add(title.substring(0, at).strip());
                parts.add(title.substring(at + separator.length()).strip());
            }
        }
        parts.sort(Comparator.comparingInt(String::length).reversed());
        return parts;
    }

    /** What follows the last separator, or nothing. */
    static String atEnd(String title) {
        int end = -1;
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            end = last < 0 ? end : Math.max(end, last + separator.length());
        }
        return end < 0 ? "" : title.substring(end).strip();
    }

    /** Letters and digits alone, in lower case. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }
}
