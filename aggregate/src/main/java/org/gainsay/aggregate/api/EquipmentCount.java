package org.gainsay.aggregate.api;

import org.gainsay.enrich.api.EventType;

/**
 * How often a kind of equipment appears in events of one type; key {@code equipment|type}, such as
 * {@code drones|DENIAL}.
 *
 * @param equipment id of the equipment taxonomy
 * @param type claims or denials
 * @param tally how often
 */
public record EquipmentCount(String equipment, EventType type, Tally tally) {}
