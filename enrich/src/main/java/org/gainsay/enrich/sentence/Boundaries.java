package org.gainsay.enrich.sentence;

import static org.gainsay.enrich.sentence.Abbreviations.Role.ANYWHERE;
import static org.gainsay.enrich.sentence.Abbreviations.Role.BEFORE_NAME;
import static org.gainsay.enrich.sentence.Abbreviations.Role.BEFORE_NUMBER;
import static org.gainsay.enrich.sentence.Abbreviations.Role.STARTER;

/** Decides at a full stop, question or exclamation mark whether a sentence ends there. */
final class Boundaries {

    private final Abbreviations abbreviations;

    Boundaries(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /**
     * The end of the sentence whose first terminator stands at {@code stop}, marks and closing quotes included; negated,
     * the place from which to go on if it does not end.
     */
    int after(CharSequence text, int start, int stop) {
        int end = stop;
        while (end < text.length() && Letters.isTerminator(text.charAt(end))) {
            end++;
        }
        boolean single = end == stop + 1 && text.charAt(stop) == '.';
        int close = end;
        while (close < text.length() && Letters.isCloser(text.charAt(close))) {
            close++;
        }
        if (close >= text.length()) {
            return close;
        }
        if (!Letters.isSpace(text.charAt(close))) {
            return single && isGlued(text, stop, close) ? close : -Math.max(close, stop + 1);
        }
        int next = Letters.skipSpace(text, close);
        if (next >= text.length()) {
            return close;
        }
        return goesOn(text, start, stop, close, next, single) ? -close : close;
    }

    private boolean goesOn(CharSequence text, int start, int stop, int close, int next, boolean single) {
        int word = next;
        while (word < text.length() && Letters.isOpener(text.charAt(word))) {
            word++;
        }
        char first = word < text.length() ? text.charAt(word) : ' ';
        if (Character.isLowerCase(first)) {
            return true;
        }
        return single && close == stop + 1 && isAbbreviation(text, start, stop, word, first);
    }

    private boolean isAbbreviation(CharSequence text, int start, int stop, int next, char first) {
        int begin = stop;
        while (begin > start && isWordPart(text.charAt(begin - 1))) {
            begin--;
        }
        if (begin == stop) {
            return false;
        }
        if (begin == start && isNumber(text, begin, stop)) {
            return true;
        }
        if (abbreviations.is(BEFORE_NAME, text, begin, stop)) {
            return true;
        }
        boolean number = first >= '0' && first <= '9';
        if (number && abbreviations.is(BEFORE_NUMBER, text, begin, stop)) {
            return true;
        }
        boolean initial = stop - begin == 1 && Character.isUpperCase(text.charAt(begin));
        if (initial && text.charAt(begin) != 'I') {
            return true;
        }
        boolean dotted = stop - begin >= 3 && text.charAt(stop - 2) == '.';
        if (dotted || abbreviations.is(ANYWHERE, text, begin, stop)) {
            return !abbreviations.is(STARTER, text, next, wordEnd(text, next));
        }
        return false;
    }

    /** Whether the space after the stop was lost: "the end.Next it said". */
    private static boolean isGlued(CharSequence text, int stop, int next) {
        return stop > 1
                && next + 1 < text.length()
                && Character.isLowerCase(text.charAt(stop - 1))
                && Character.isLowerCase(text.charAt(stop - 2))
                && Character.isUpperCase(text.charAt(next))
                && Character.isLowerCase(text.charAt(next + 1));
    }

    private static boolean isNumber(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to - from <= 2;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '\u2019';
    }

    private static int wordEnd(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && at - from < 20 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
