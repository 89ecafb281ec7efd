package org.gainsay.ingest.page;

/** White space as a reader of the text wants it: single spaces, nothing invisible. */
final class Whitespace {

    private Whitespace() {}

    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        append(text, collapsed);
        return collapsed.toString().strip();
    }

    /** Appends the text to what is there; a space is added only after something else. */
    static void append(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space(to);
            } else if (!isInvisible(c)) {
                to.append(c);
            }
        }
    }

    static void space(StringBuilder to) {
        if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
            to.append(' ');
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c > 0x7E && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085'));
    }

    /** Soft hyphens, zero-width spaces and direction marks break the words that are searched for. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F' && c != '\u200C' && c != '\u200D')
                || c == '\uFEFF'
                || c == '\u2060';
    }
}
