package org.gainsay.ingest.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A run of text with no block boundary in it: a paragraph, a heading, a list item, a menu entry.
 *
 * @param text white space collapsed, never blank
 * @param owner the innermost block element around it
 * @param weight by {@link TextWeight}
 * @param linkWeight the part of {@code weight} that stands in links
 * @param link the first of these links, or null
 */
record Block(
        String text,
        Element owner,
        int weight,
        int linkWeight,
        @Nullable Element link) {

    /** Running text is seldom shorter than this without ending like a sentence. */
    private static final int PARAGRAPH_WEIGHT = 80;

    private static final int SENTENCE_WEIGHT = 20;

    /** Of the text, how much is links: 0 to 1. */
    double linkShare() {
        return weight == 0 ? 1 : (double) linkWeight / weight;
    }

    boolean isHeading() {
        String name = owner.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** Positive for running text, negative for links, near zero for what may be either. In units of weight. */
    int value() {
        if (isHeading()) {
            return linkShare() > 0.5 ? -weight : 0;
        }
        if (linkShare() > 0.5) {
            return -Math.max(weight, 20);
        }
        int own = weight - linkWeight;
        if (own >= PARAGRAPH_WEIGHT || (own >= SENTENCE_WEIGHT && endsLikeSentence())) {
            return own - linkWeight;
        }
        return 0;
    }

    boolean endsLikeSentence() {
        for (int i = text.length() - 1; i >= 0 && i > text.length() - 4; i--) {
            char c = text.charAt(i);
            if (".!?…。！？।؟۔".indexOf(c) >= 0) {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return false;
    }
}
