package org.gainsay.enrich.sentence;

/** What single characters are to the splitter. */
final class Letters {

    private Letters() {}

    static boolean isSpace(char c) {
        boolean plain = c <= ' ' || c == '\u0085' || c == '\u00a0' || c == '\u202f';
        return plain || (c > '\u0085' && Character.isWhitespace(c));
    }

    /** Whether nothing can end at this character; true for almost all. */
    static boolean isPlain(char c) {
        boolean letter = c > '?' && c < '\u2026';
        boolean mark = c > '\r' && c < '?' && c != '.' && c != '!';
        return letter || mark;
    }

    static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002' || c == '\uff01' || c == '\uff1f';
    }

    static boolean isCloser(char c) {
        return switch (c) {
            case '"', '\'', '\u201d', '\u2019', ')', ']', '}', '\u00bb', '\u203a' -> true;
            default -> false;
        };
    }

    static boolean isOpener(char c) {
        return switch (c) {
            case '"', '\'', '\u201c', '\u2018', '\u201e', '(', '[', '{', '\u00ab', '\u2039', '\u00bf', '\u00a1' -> true;
            default -> false;
        };
    }

    static int skipSpace(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
