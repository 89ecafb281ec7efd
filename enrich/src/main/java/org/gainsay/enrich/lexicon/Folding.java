package org.gainsay.enrich.lexicon;

import java.text.Normalizer;

/** Folds letters to plain lower case, so that {@code Élysée}, {@code Elysee} and {@code ELYSEE} are one word. */
final class Folding {

    private Folding() {}

    /** Appends what a character is folded to: nothing for a dot, an accent or an apostrophe. */
    static void append(StringBuilder out, char c) {
        if (c < 128) {
            if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + ('a' - 'A')));
            } else if (c == '&') {
                out.append("and");
            } else if (c != '.' && c != '\'' && c != ',') {
                out.append(c);
            }
            return;
        }
        switch (Character.toLowerCase(c)) {
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'ı' -> out.append('i');
            case 'đ', 'ð' -> out.append('d');
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'þ' -> out.append("th");
            case '\u2019', '\u02bc', '\u02bb' -> {}
            default -> decompose(out, c);
        }
    }

    private static void decompose(StringBuilder out, char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return;
        }
        if (c > 0x24f && c < 0x1e00) {
            out.append(Character.toLowerCase(c));
            return;
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        out.append(Character.toLowerCase(base));
    }
}
