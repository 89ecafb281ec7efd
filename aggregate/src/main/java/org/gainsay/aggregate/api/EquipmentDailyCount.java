package org.gainsay.aggregate.api;

import java.time.LocalDate;
import org.gainsay.enrich.api.EventType;

/**
 * An {@link EquipmentCount} of one day; key {@code equipment|type|day}, such as {@code drones|DENIAL|2026-03-03}.
 *
 * @param equipment id of the equipment taxonomy
 * @param type claims or denials
 * @param day UTC day of the articles' publication
 * @param tally how often
 */
public record EquipmentDailyCount(String equipment, EventType type, LocalDate day, Tally tally) {}
