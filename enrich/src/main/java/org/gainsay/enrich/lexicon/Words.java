package org.gainsay.enrich.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a sentence as the lexicons see them: folded to lower case without diacritics, with their case and what
 * stands between them.
 *
 * <p>A hyphen parts words like a space, a possessive {@code 's} is no part of its word, and a dotted abbreviation is one
 * word without its dots ({@code U.S.} is {@code us}, written in capitals). Linear in the length of the text.
 */
final class Words {

    /** What stands before a word. */
    enum Gap {
        /** Nothing but white space. */
        SPACE,
        /** A single hyphen. */
        HYPHEN,
        /** A full stop and white space. */
        STOP,
        /** A slash alone. */
        SLASH,
        /** A comma and white space. */
        COMMA,
        /** The possessive {@code 's} and white space. */
        POSSESSIVE,
        /** Anything else, and the start of the text. */
        OTHER
    }

    /** One word. */
    record Word(String text, int start, int end, boolean capital, boolean allCapitals, Gap gap) {

        /** Whether this word and the one before it can belong to one name. */
        boolean joined() {
            return gap == Gap.SPACE || gap == Gap.HYPHEN;
        }
    }

    private final CharSequence text;
    private final List<Word> found = new ArrayList<>();

    private Words(CharSequence text) {
        this.text = text;
    }

    static List<Word> of(CharSequence text) {
        Words words = new Words(text);
        words.read();
        return words.found;
    }

    private void read() {
        int at = 0;
        int last = 0;
        boolean possessive = false;
        while (at < text.length()) {
            if (!isPart(text.charAt(at))) {
                at++;
                continue;
            }
            int end = text.charAt(at) == '&' ? at + 1 : endOfWord(at);
            Gap gap = gap(last, at, possessive);
            int possessiveAt = possessiveAt(at, end);
            add(at, possessiveAt < 0 ? end : possessiveAt, gap);
            possessive = possessiveAt >= 0;
            last = end;
            at = end;
        }
    }

    private void add(int start, int end, Gap gap) {
        StringBuilder folded = new StringBuilder(end - start);
        int upper = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
            Folding.append(folded, c);
        }
        boolean capital = Character.isUpperCase(text.charAt(start)) || isCamelCase(start, end);
        found.add(new Word(folded.toString(), start, end, capital, letters > 0 && upper == letters, gap));
    }

    /** Written like "iRay": as much a name as one that begins with its capital. */
    private boolean isCamelCase(int start, int end) {
        return end - start > 2
                && Character.isLowerCase(text.charAt(start))
                && Character.isUpperCase(text.charAt(start + 1));
    }

    private int endOfWord(int start) {
        int dotted = endOfDotted(start);
        if (dotted > 0) {
            return dotted;
        }
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inside = (c != '&' && isPart(c)) || isPoint(at) || isInnerApostrophe(start, at);
            if (!inside) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Whether the point or comma at this place parts the digits of one number. */
    private boolean isPoint(int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',')
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private boolean isInnerApostrophe(int start, int at) {
        return isApostrophe(text.charAt(at))
                && at > start
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    /** The end of an abbreviation like {@code U.S.} or {@code a.m.} that starts here, else 0. */
    private int endOfDotted(int start) {
        int at = start;
        int letters = 0;
        while (at + 1 < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.') {
            letters++;
            at += 2;
        }
        boolean more = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        if (letters == 1 && more && Character.isLetter(text.charAt(at)) && !continues(at + 1)) {
            return at + 1;
        }
        if (letters < 2) {
            return 0;
        }
        return more && !continues(at + 1) ? at + 1 : more ? 0 : at;
    }

    private boolean continues(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Where the possessive ending of a word begins, else -1. */
    private int possessiveAt(int start, int end) {
        int s = end - 1;
        boolean ends =
                s - 1 > start && (text.charAt(s) == 's' || text.charAt(s) == 'S') && isApostrophe(text.charAt(s - 1));
        return ends ? s - 1 : -1;
    }

    private Gap gap(int from, int to, boolean possessive) {
        if (from == 0) {
            return Gap.OTHER;
        }
        if (to - from == 1 && isHyphen(text.charAt(from))) {
            return Gap.HYPHEN;
        }
        if (to - from == 1 && text.charAt(from) == '/') {
            return Gap.SLASH;
        }
        if (from == to) {
            return Gap.SPACE;
        }
        int spaces = from;
        char first = text.charAt(from);
        boolean mark = first == '.' || first == ',' || isApostrophe(first);
        if (mark) {
            spaces++;
        }
        for (int i = spaces; i < to; i++) {
            if (!isSpace(text.charAt(i))) {
                return Gap.OTHER;
            }
        }
        if (!mark) {
            return possessive ? Gap.POSSESSIVE : Gap.SPACE;
        }
        return first == '.' ? Gap.STOP : first == ',' ? Gap.COMMA : Gap.POSSESSIVE;
    }

    private static boolean isPart(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '&';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
    }
}
