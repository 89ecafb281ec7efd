package org.gainsay.enrich.sentence;

/** What at the start of a line tells that a new item begins there: a bullet, a speaker, a clock time. */
final class LineStarts {

    private LineStarts() {}

    static boolean beginsItem(CharSequence text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '*', '-', '\u2013', '\u2014' -> spaceAt(text, at + 1);
            case 'Q', 'A' -> at + 1 < text.length() && text.charAt(at + 1) == ':';
            default -> ListMarkers.isBullet(c) || (c >= '0' && c <= '9' && (isClock(text, at) || isNumber(text, at)));
        };
    }

    /** "14:05 " or "14.05 ". */
    private static boolean isClock(CharSequence text, int at) {
        int colon = digitAt(text, at + 1) ? at + 2 : at + 1;
        return colon < text.length()
                && (text.charAt(colon) == ':' || text.charAt(colon) == '.')
                && digitAt(text, colon + 1)
                && digitAt(text, colon + 2)
                && !digitAt(text, colon + 3);
    }

    /** "1. " or "12) ". */
    private static boolean isNumber(CharSequence text, int at) {
        int mark = digitAt(text, at + 1) ? at + 2 : at + 1;
        return mark < text.length()
                && (text.charAt(mark) == '.' || text.charAt(mark) == ')')
                && spaceAt(text, mark + 1);
    }

    private static boolean digitAt(CharSequence text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean spaceAt(CharSequence text, int at) {
        return at < text.length() && Letters.isSpace(text.charAt(at));
    }
}
