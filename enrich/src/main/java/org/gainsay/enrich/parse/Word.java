package org.gainsay.enrich.parse;

import java.util.Objects;

/**
 * A stretch of a sentence that is parsed as one word: a word, a punctuation mark, or a whole name.
 *
 * @param start inclusive offset in the sentence, in UTF-16 code units
 * @param end exclusive offset
 * @param form what the parser is shown; for a name of several words, one word that stands for it
 */
public record Word(int start, int end, String form) {

    public Word {
        Objects.requireNonNull(form, "form");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a stretch: " + start + " to " + end);
        }
    }
}
