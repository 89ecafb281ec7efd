package org.gainsay.ingest.copy;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The runs of three words of a text, as hashes.
 *
 * <p>A word is a run of letters and digits, in lower case; in scripts that put no spaces between words it is a single
 * character. Paragraphs run on, for every paper breaks them elsewhere. Of a text longer than {@value #MAX_WORDS} words only
 * that beginning is looked at.
 */
final class Shingles {

    static final int WORDS = 3;
    static final int MAX_WORDS = 50_000;

    private static final int FIRST_SPACELESS = 0x0E00; // Thai; all before it have spaces
    private static final Set<UnicodeScript> SPACELESS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.YI);

    private final long[] words = new long[WORDS];
    private long[] hashes = new long[256];
    private int count;
    private int seen;
    private long word;

    private Shingles() {}

    /** The distinct shingles of the paragraphs, sorted; empty if there are fewer than three words. */
    static long[] of(Iterable<String> paragraphs) {
        Shingles shingles = new Shingles();
        paragraphs.forEach(shingles::read);
        return shingles.distinct();
    }

    private void read(String text) {
        for (int i = 0; i < text.length() && seen < MAX_WORDS; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point >= FIRST_SPACELESS && isSpaceless(point)) {
                endWord();
                add(point);
                endWord();
            } else if (Character.isLetterOrDigit(point) || isMark(point)) {
                add(Character.toLowerCase(point));
            } else if (Character.getType(point) != Character.FORMAT) { // soft hyphens and joiners part no word
                endWord();
            }
        }
        endWord();
    }

    private static boolean isSpaceless(int point) {
        return SPACELESS.contains(UnicodeScript.of(point)) && (Character.isLetterOrDigit(point) || isMark(point));
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void add(int point) {
        word = Mix.of(word + point + 1);
    }

    private void endWord() {
        if (word == 0 || seen == MAX_WORDS) {
            return;
        }
        words[seen++ % WORDS] = word;
        word = 0;
        if (seen >= WORDS) {
            long hash = 0;
            for (int back = WORDS; back > 0; back--) {
                hash = Mix.of(hash + words[(seen - back) % WORDS]);
            }
            append(hash);
        }
    }

    private void append(long hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash;
    }

    private long[] distinct() {
        Arrays.sort(hashes, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || hashes[i] != hashes[kept - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }
}
