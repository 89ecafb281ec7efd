package org.gainsay.enrich.parse;

import java.util.Objects;

/**
 * A word in its tree.
 *
 * @param start inclusive offset in the sentence
 * @param end exclusive offset
 * @param form as parsed
 * @param lemma dictionary form in lower case
 * @param tag Penn Treebank part of speech
 * @param head index of the governing token; -1 for the root
 * @param label relation to the head in the ClearNLP scheme ({@code nsubj}, {@code dobj}, {@code prep}, …)
 */
public record Token(int start, int end, String form, String lemma, String tag, int head, String label) {

    public Token {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(lemma, "lemma");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(label, "label");
    }

    /** Whether it is a verb in any form. */
    public boolean verb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    /** Whether it is a common or proper noun. */
    public boolean noun() {
        return tag.startsWith("NN");
    }

    /** The same word hung elsewhere. */
    public Token under(int otherHead, String otherLabel) {
        return new Token(start, end, form, lemma, tag, otherHead, otherLabel);
    }
}
