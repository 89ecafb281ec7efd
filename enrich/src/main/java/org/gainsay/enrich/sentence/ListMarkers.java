package org.gainsay.enrich.sentence;

/** The markers of list items: "1.", "2)", "3.)", "b.", bullets; and where the next item of a list on one line begins. */
final class ListMarkers {

    private static final int LONGEST_NUMBER = 3;

    private ListMarkers() {}

    static boolean isBullet(char c) {
        return switch (c) {
            case '\u2022', '\u25cf', '\u25aa', '\u2023', '\u25e6', '\u00b7', '\u2043' -> true;
            default -> false;
        };
    }

    /** Where a sentence's words begin behind a bullet, if it has one. */
    static int content(CharSequence text, int start) {
        return start < text.length() && isBullet(text.charAt(start)) ? Letters.skipSpace(text, start + 1) : start;
    }

    /** The end of the marker that stands at a place, or that place if none does. */
    static int end(CharSequence text, int at) {
        int content = content(text, at);
        int name = nameEnd(text, content);
        int mark = name;
        while (mark < text.length() && mark - name < 2 && (text.charAt(mark) == '.' || text.charAt(mark) == ')')) {
            mark++;
        }
        boolean marked = name > content && mark > name;
        boolean spaced = mark >= text.length() || Letters.isSpace(text.charAt(mark));
        return marked && spaced ? mark : content;
    }

    private static int nameEnd(CharSequence text, int at) {
        if (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            return at + 1;
        }
        int end = at;
        while (end < text.length() && end - at < LONGEST_NUMBER && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where, before {@code end}, the item begins that follows the one at {@code start}; -1 if none does. */
    static int next(CharSequence text, int start, int end) {
        int marker = end(text, start);
        if (marker == start) {
            return -1;
        }
        boolean bullet = isBullet(text.charAt(start));
        int content = content(text, start);
        String wanted = bullet ? text.subSequence(start, start + 1).toString() : successor(text, content, marker);
        for (int at = marker; at + wanted.length() <= end; at++) {
            boolean word = Letters.isSpace(text.charAt(at - 1)) && text.charAt(at) == wanted.charAt(0);
            if (word && startsWith(text, at, wanted) && (bullet || isItem(text, at + wanted.length()))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isItem(CharSequence text, int at) {
        int word = Letters.skipSpace(text, at);
        return word > at && word < text.length() && Character.isUpperCase(text.charAt(word));
    }

    private static String successor(CharSequence text, int from, int to) {
        int name = nameEnd(text, from);
        String marks = text.subSequence(name, to).toString();
        char first = text.charAt(from);
        return isDigit(first)
                ? Integer.parseInt(text.subSequence(from, name).toString()) + 1 + marks
                : (char) (first + 1) + marks;
    }

    private static boolean startsWith(CharSequence text, int at, String wanted) {
        if (at + wanted.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (text.charAt(at + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
