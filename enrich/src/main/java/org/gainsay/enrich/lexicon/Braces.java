package org.gainsay.enrich.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Writes out a phrase with alternatives, as a shell does: {@code {sea,naval} mine} is two phrases. */
final class Braces {

    private Braces() {}

    /** All the phrases; braces may stand in braces, and one that is not closed stands for itself. */
    static List<String> expand(String phrase) {
        int open = phrase.indexOf('{');
        int close = close(phrase, open);
        if (close < 0) {
            return List.of(phrase.strip().replaceAll(" +", " "));
        }
        List<String> all = new ArrayList<>();
        for (String choice : split(phrase.substring(open + 1, close), ',')) {
            all.addAll(expand(phrase.substring(0, open) + choice + phrase.substring(close + 1)));
        }
        return all;
    }

    /** The parts between separators that stand in no braces. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static int close(String phrase, int open) {
        int depth = 0;
        for (int i = Math.max(open, 0); open >= 0 && i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
