package org.gainsay.ingest.page;

/**
 * How much a text says, comparable across scripts: letters and digits, counted.
 *
 * <p>A Chinese character says about as much as three letters and a syllable of Hangul or kana as two, so thresholds that
 * are tuned on spaced scripts hold for the others too. Spaces and punctuation weigh nothing.
 */
final class TextWeight {

    private TextWeight() {}

    static int of(CharSequence text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            weight += of(text.charAt(i));
        }
        return weight;
    }

    private static int of(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
        }
        if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF)) {
            return 3;
        }
        if ((c >= 0x3041 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3)) {
            return 2;
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? 1 : 0;
    }
}
