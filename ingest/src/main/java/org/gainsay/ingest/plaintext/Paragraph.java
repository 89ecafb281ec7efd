package org.gainsay.ingest.plaintext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One paragraph, its line ends mended.
 *
 * @param text on one line, never blank
 * @param block the number of the run of lines that it stands in; a blank line starts the next
 */
record Paragraph(String text, int block) {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？؟][\"'”’»)\\]]*$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•·–—▪◦]|\\d{1,3}[.)]|\\([a-z0-9]{1,3}\\))\\s+\\S");
    private static final Pattern SPEAKER = Pattern.compile(
            "^(?:Q|A|[\\p{Lu}][\\p{Lu}. '’-]{2,40}|(?:Mr|Ms|Mrs|Dr|Senator) [\\p{L} '’-]{2,40})\\s?:\\s+\\S");

    boolean endsSentence() {
        return endsSentence(text);
    }

    static boolean endsSentence(String text) {
        return SENTENCE_END.matcher(text).find();
    }

    boolean isBullet() {
        return BULLET.matcher(text).find();
    }

    /** A turn in an interview or a transcript. */
    boolean isSpoken() {
        return SPEAKER.matcher(text).find();
    }

    /** Words, each ideograph and kana counting as one. */
    int words() {
        int words = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            words += Character.isIdeographic(word.codePointAt(0)) ? word.length() : 1;
        }
        return words;
    }
}
