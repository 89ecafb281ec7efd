package org.gainsay.enrich.sentence;

/** Dots with spaces between them: ". . ." is one mark and ends no sentence; a fourth dot is a full stop. */
final class Ellipses {

    private static final int DOTS = 3;

    private Ellipses() {}

    /** The end of the spaced dots that begin at a full stop; {@code stop} if there are fewer than three. */
    static int end(CharSequence text, int stop) {
        int dots = 1;
        int at = stop + 1;
        while (at + 1 < text.length() && text.charAt(at) == ' ' && text.charAt(at + 1) == '.') {
            dots++;
            at += 2;
        }
        return dots >= DOTS ? at : stop;
    }

    /**
     * The end of the sentence, or negated the place from which to go on.
     *
     * @param end what {@link #end} said
     */
    static int boundary(CharSequence text, int start, int stop, int end) {
        int close = end;
        while (close < text.length() && Letters.isCloser(text.charAt(close))) {
            close++;
        }
        int next = Letters.skipSpace(text, close);
        if (next >= text.length()) {
            return close;
        }
        boolean four = (end - stop) / 2 >= DOTS;
        if (!four || !Character.isUpperCase(text.charAt(next))) {
            return -close;
        }
        boolean attached = stop > start && !Letters.isSpace(text.charAt(stop - 1));
        return attached ? stop + 1 : close;
    }
}
