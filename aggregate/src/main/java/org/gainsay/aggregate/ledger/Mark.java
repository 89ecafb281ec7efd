package org.gainsay.aggregate.ledger;

import java.util.Objects;
import org.gainsay.enrich.api.EventType;

/**
 * One thing that an article says of an account, which the account counts.
 *
 * @param side whether a claim or a denial says it
 * @param facet what it is about
 * @param value which one; empty for a sum
 */
public record Mark(EventType side, Facet facet, String value) {

    public Mark {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(facet, "facet");
        if (facet.sum() != value.isEmpty()) {
            throw new IllegalArgumentException("a sum has no value and other facets have one: " + facet + " " + value);
        }
    }

    /** Where the account keeps it. Nothing else of any account has that name, nor does a longer name hide in it. */
    public String store(Account account) {
        return prefix(account, side, facet) + value;
    }

    /** Where the names of all marks of one facet begin. Keys hold no control characters, so NUL ends them safely. */
    public static String prefix(Account account, EventType side, Facet facet) {
        return account.name() + '\0' + (side == EventType.CLAIM ? 'C' : 'D') + facet.code();
    }
}
