package org.gainsay.aggregate.ledger;

import java.util.Objects;
import org.gainsay.aggregate.encoding.Packed;
import org.jspecify.annotations.Nullable;

/**
 * By how much an article changes one mark of an account.
 *
 * @param mark the mark
 * @param by how often it is added, or taken back if negative; never 0
 * @param citation the citation as it is published, in packed JSON, where one is added; else null
 */
public record Change(Mark mark, long by, @Nullable Packed citation) {

    public Change {
        Objects.requireNonNull(mark, "mark");
        if (by == 0) {
            throw new IllegalArgumentException("no change: " + mark);
        }
        if ((mark.facet() == Facet.CITATIONS && by > 0) != (citation != null)) {
            throw new IllegalArgumentException("an added citation, and nothing else, has its text beside it: " + mark);
        }
    }
}
