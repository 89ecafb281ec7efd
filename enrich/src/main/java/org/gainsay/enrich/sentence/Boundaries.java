package org.gainsay.enrich.sentence;

import static org.gainsay.enrich.sentence.Abbreviations.Role.ANYWHERE;
import static org.gainsay.enrich.sentence.Abbreviations.Role.BEFORE_NAME;
import static org.gainsay.enrich.sentence.Abbreviations.Role.BEFORE_NUMBER;
import static org.gainsay.enrich.sentence.Abbreviations.Role.STARTER;

import java.util.Set;
import org.gainsay.enrich.sentence.Abbreviations.Role;

/** Decides at a full stop, question or exclamation mark whether a sentence ends there. */
final class Boundaries {

    private static final int LONGEST_ADDRESS = 80;

    private final Abbreviations abbreviations;

    Boundaries(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /**
     * The end of the sentence whose first terminator stands at {@code stop}, marks and closing quotes included; negated,
     * the place from which to go on if it does not end.
     */
    int after(CharSequence text, int start, int stop) {
        int spaced = text.charAt(stop) == '.' ? Ellipses.end(text, stop) : stop;
        if (spaced > stop) {
            return Ellipses.boundary(text, start, stop, spaced);
        }
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
        if (Character.isLowerCase(first) || isOmission(text, stop)) {
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
        Set<Role> roles = abbreviations.roles(text, begin, stop);
        if (roles.contains(BEFORE_NAME)) {
            return true;
        }
        boolean number = first >= '0' && first <= '9';
        if (number && roles.contains(BEFORE_NUMBER)) {
            return true;
        }
        boolean initial = stop - begin == 1 && Character.isUpperCase(text.charAt(begin));
        if (initial) {
            return text.charAt(begin) != 'I' || !isStarter(text, next);
        }
        boolean dotted = stop - begin >= 3 && text.charAt(stop - 2) == '.';
        return (dotted || roles.contains(ANYWHERE)) && !isStarter(text, next);
    }

    private boolean isStarter(CharSequence text, int at) {
        return abbreviations.roles(text, at, wordEnd(text, at)).contains(STARTER);
    }

    /** "[...]" stands for words left out. */
    private static boolean isOmission(CharSequence text, int stop) {
        boolean dots = text.charAt(stop) == '\u2026' || (stop + 2 < text.length() && text.charAt(stop + 1) == '.');
        boolean open = stop > 0 && (text.charAt(stop - 1) == '[' || text.charAt(stop - 1) == '(');
        return dots && open;
    }

    /** Whether the space after the stop was lost: "the end.Next it said". */
    private boolean isGlued(CharSequence text, int stop, int next) {
        boolean capital = next + 1 < text.length()
                && Character.isUpperCase(text.charAt(next))
                && Character.isLowerCase(text.charAt(next + 1));
        if (!capital || stop < 2) {
            return false;
        }
        char before = text.charAt(stop - 1);
        boolean word = Character.isLowerCase(before) && Character.isLowerCase(text.charAt(stop - 2));
        boolean number = before >= '0' && before <= '9' && isStarter(text, next);
        return (word || number) && !isAddress(text, next);
    }

    /** Whether the word that begins here goes on as an e-mail or web address does. */
    private static boolean isAddress(CharSequence text, int from) {
        for (int at = from; at < text.length() && at - from < LONGEST_ADDRESS; at++) {
            char c = text.charAt(at);
            if (Letters.isSpace(c)) {
                return false;
            }
            if (c == '@' || c == '/' || c == '_') {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '\u2019' || c == '\u00b0' || c == '\u00ba';
    }

    private static int wordEnd(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && at - from < 20 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
