package org.gainsay.aggregate.api;

import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.api.EventType;

/**
 * The latest sentences behind an {@link ActorCount}; key {@code actor|role|type}, the same as the count's.
 *
 * @param actor actor id
 * @param role what the actor is in those sentences
 * @param type claims or denials
 * @param citations latest article first, then in reading order; at least one, at most {@value #MOST}
 */
public record ActorEvidence(String actor, Role role, EventType type, List<Citation> citations) {

    /** The most sentences that are kept at hand for one count. */
    public static final int MOST = 10;

    public ActorEvidence {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(type, "type");
        citations = List.copyOf(citations);
        if (citations.isEmpty() || citations.size() > MOST) {
            throw new IllegalArgumentException("evidence is 1 to " + MOST + " sentences, was " + citations.size());
        }
    }
}
