package org.gainsay.enrich.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a sentence into words in the manner of the Penn Treebank: clitics and punctuation apart, abbreviations and
 * hyphenated words whole.
 *
 * <p>Linear in the length of the text. Control and bidirectional-format characters are passed over.
 */
public final class Tokeniser {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "col", "lt", "capt", "maj", "sgt", "sen", "rep", "gov", "st", "no", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "co", "corp", "inc", "ltd",
            "vs", "etc", "prof", "rev", "adm", "brig", "cmdr");

    private Tokeniser() {}

    /** The words of a sentence in reading order. */
    public static List<Word> words(CharSequence text) {
        List<Word> out = new ArrayList<>();
        int i = 0;
        int n = text.length();
        while (i < n) {
            char c = text.charAt(i);
            if (blank(c)) {
                i++;
            } else if (inWord(c)) {
                i = word(text, i, out);
            } else {
                int end = mark(text, i);
                out.add(new Word(i, end, form(text, i, end)));
                i = end;
            }
        }
        return out;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private static int mark(CharSequence text, int at) {
        char c = text.charAt(at);
        int end = at + 1;
        while (end < text.length()
                && text.charAt(end) == c
                && (c == '.' || c == '-' || c == '=' || c == '_' || c == '*')) {
            end++;
        }
        return end;
    }

    private static int word(CharSequence text, int start, List<Word> out) {
        int end = start;
        int n = text.length();
        while (end < n) {
            char c = text.charAt(end);
            if (inWord(c)) {
                end++;
            } else if (end + 1 < n && inWord(text.charAt(end + 1)) && joins(text, end)) {
                end++;
            } else {
                break;
            }
        }
        if (end < n && text.charAt(end) == '.' && abbreviation(text, start, end)) {
            end++;
        }
        clitics(text, start, end, out);
        return end;
    }

    /** Whether the mark at {@code at}, with a letter or digit on both sides, belongs to the word around it. */
    private static boolean joins(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        if (c == '.') {
            return digits
                    || (Character.isUpperCase(text.charAt(at + 1))
                            && Character.isUpperCase(text.charAt(at - 1))
                            && (at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2))))
                    || (Character.isLowerCase(text.charAt(at + 1)) && Character.isLowerCase(text.charAt(at - 1)));
        }
        return c == '-'
                || c == '‑'
                || c == '&'
                || (c == '/' && digits)
                || apostrophe(c)
                || ((c == ',' || c == ':') && digits);
    }

    private static boolean abbreviation(CharSequence text, int start, int end) {
        boolean dotted = false;
        for (int i = start; i < end; i++) {
            dotted |= text.charAt(i) == '.';
        }
        boolean last = end + 1 >= text.length();
        if (dotted && Character.isLetter(text.charAt(end - 1))) {
            return true;
        }
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
        return !last
                && (initial
                        || ABBREVIATIONS.contains(
                                text.subSequence(start, end).toString().toLowerCase(Locale.ROOT)));
    }

    private static void clitics(CharSequence text, int start, int end, List<Word> out) {
        int cut = -1;
        for (int i = end - 1; i > start && i >= end - 3; i--) {
            if (apostrophe(text.charAt(i))) {
                cut = i;
                break;
            }
        }
        if (cut > start) {
            String tail = form(text, cut, end).toLowerCase(Locale.ROOT);
            boolean not = tail.equals("'t") && Character.toLowerCase(text.charAt(cut - 1)) == 'n' && cut - 1 > start;
            if (not) {
                cut--;
            }
            if (not || Set.of("'s", "'re", "'ve", "'ll", "'d", "'m").contains(tail)) {
                String stem = form(text, start, cut);
                out.add(new Word(
                        start,
                        cut,
                        not && stem.equalsIgnoreCase("ca")
                                ? "can"
                                : not && stem.equalsIgnoreCase("wo") ? "will" : stem));
                out.add(new Word(cut, end, form(text, cut, end)));
                return;
            }
        }
        out.add(new Word(start, end, form(text, start, end)));
    }

    /** The characters that the treebank knows, for those that typographers use. */
    private static String form(CharSequence text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '’', 'ʼ', '‘' -> out.append('\'');
                case '“', '”', '„', '«', '»' -> out.append('"');
                case '–', '—' -> out.append("--");
                case '‑' -> out.append('-');
                case '…' -> out.append("...");
                default -> {
                    if (!blank(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.isEmpty() ? "_" : out.toString();
    }
}
