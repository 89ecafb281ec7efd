package org.gainsay.aggregate.api;

import java.util.Objects;
import org.gainsay.enrich.api.EventType;

/**
 * How often an actor appears in one role in events of one type about one kind of equipment; key
 * {@code actor|role|type|equipment}, such as {@code RU|SUPPLIER|CLAIM|drones}.
 *
 * @param actor actor id
 * @param role what the actor is in those events
 * @param type claims or denials
 * @param equipment id of the equipment taxonomy
 * @param tally how often
 */
public record ActorEquipmentCount(String actor, Role role, EventType type, String equipment, Tally tally) {

    public ActorEquipmentCount {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(equipment, "equipment");
        Objects.requireNonNull(tally, "tally");
    }
}
