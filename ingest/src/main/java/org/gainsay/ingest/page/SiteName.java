package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names that a site goes by, to be cut from titles and kept out of bylines. */
final class SiteName {

    /** What stands between a headline and the name of its site. */
    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " : ", "_", "|", "｜", "－", " ~ ");

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
