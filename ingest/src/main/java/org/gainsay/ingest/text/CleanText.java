package org.gainsay.ingest.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes outside text safe to store, print and compare.
 *
 * <p>White space of every kind becomes single spaces; control characters, invisible format characters and halves of
 * surrogate pairs go (JSON could not carry the latter, and line breaks would forge log lines); the rest is in Unicode's
 * composed form, so that one text has one spelling.
 */
public final class CleanText {

    private CleanText() {}

    /** The text on one line; empty if nothing is left of it. */
    public static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isSpace(point)) {
                gap = !clean.isEmpty();
            } else if (isPrintable(point)) {
                if (gap) {
                    clean.append(' ');
                    gap = false;
                }
                clean.appendCodePoint(point);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** The text on one line and no longer than {@code limit} characters, or null if nothing is left of it. */
    public static @Nullable String field(@Nullable String text, int limit) {
        if (text == null) {
            return null;
        }
        String line = line(text.length() > 4 * limit ? text.substring(0, 4 * limit) : text);
        if (line.length() > limit) {
            line = line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, limit) - 1));
        }
        return line.isBlank() ? null : line;
    }

    private static boolean isSpace(int point) {
        // U+0085 and the control characters 9 to 13 are white space to a reader, the non-breaking ones too.
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            // Joiners shape words in Persian and Indic scripts and emoji; other format characters only hide things.
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }
}
