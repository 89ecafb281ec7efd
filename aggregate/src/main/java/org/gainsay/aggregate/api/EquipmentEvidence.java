package org.gainsay.aggregate.api;

import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.api.EventType;

/**
 * The latest sentences behind an {@link EquipmentCount}; key {@code equipment|type}, the same as the count's.
 *
 * @param equipment id of the equipment taxonomy
 * @param type claims or denials
 * @param citations latest article first, then in reading order; at least one, at most {@value ActorEvidence#MOST}
 */
public record EquipmentEvidence(String equipment, EventType type, List<Citation> citations) {

    public EquipmentEvidence {
        Objects.requireNonNull(equipment, "equipment");
        Objects.requireNonNull(type, "type");
        citations = List.copyOf(citations);
        if (citations.isEmpty() || citations.size() > ActorEvidence.MOST) {
            throw new IllegalArgumentException(
                    "evidence is 1 to " + ActorEvidence.MOST + " sentences, was " + citations.size());
        }
    }
}
