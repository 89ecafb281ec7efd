package org.gainsay.aggregate.api;

import java.time.LocalDate;
import org.gainsay.enrich.api.EventType;

/**
 * An {@link ActorCount} of one day; key {@code actor|role|type|day}, such as {@code RU|SUPPLIER|CLAIM|2026-03-03}.
 *
 * @param actor actor id
 * @param role what the actor is in those events
 * @param type claims or denials
 * @param day UTC day of the articles' publication
 * @param tally how often
 */
public record ActorDailyCount(String actor, Role role, EventType type, LocalDate day, Tally tally) {}
