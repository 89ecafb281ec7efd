package org.gainsay.ingest.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number, a word or a symbol in a date; white space is gone.
 *
 * @param text a word in lower case, a symbol, or empty for a number
 * @param number a number's value, digits of any script
 * @param digits how many digits it was written with; 0 if it is no number
 * @param capitals whether it is a word that was written in capitals alone
 */
record DateToken(String text, long number, int digits, boolean capitals) {

    /** More digits than these are no part of a date; their value is left at zero. */
    private static final int MOST_DIGITS = 18;

    static DateToken number(long number, int digits) {
        return new DateToken("", number, digits, false);
    }

    boolean isNumber() {
        return digits > 0;
    }

    boolean isWord() {
        return digits == 0 && Character.isLetter(text.charAt(0));
    }

    boolean is(char symbol) {
        return digits == 0 && text.length() == 1 && text.charAt(0) == symbol;
    }

    static List<DateToken> split(String text) {
        List<DateToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int from = i;
            if (Character.isDigit(c)) {
                long value = 0;
                while (i < text.length() && Character.isDigit(text.charAt(i))) {
                    value = i - from < MOST_DIGITS ? value * 10 + Character.digit(text.charAt(i), 10) : 0;
                    i++;
                }
                tokens.add(number(value, i - from));
            } else if (Character.isLetter(c)) {
                i = wordEnd(text, i);
                String written = text.substring(from, i);
                String word = written.toLowerCase(Locale.ROOT);
                boolean capitals = written.chars().allMatch(Character::isUpperCase);
                tokens.add(new DateToken(
                        word.endsWith(".") ? word.substring(0, word.length() - 1) : word, 0, 0, capitals));
            } else {
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    // A minus sign or a non-breaking hyphen is meant as a hyphen.
                    tokens.add(new DateToken(c == '\u2212' || c == '\u2011' ? "-" : String.valueOf(c), 0, 0, false));
                }
                i++;
            }
        }
        return tokens;
    }

    /** Letters, combining marks, and dots between letters (p.m., ม.ค.). */
    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            boolean dotInside =
                    c == '.' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)) && i - from <= 2;
            if (!Character.isLetter(c) && !mark && !dotInside) {
                break;
            }
            i++;
        }
        return i;
    }
}
