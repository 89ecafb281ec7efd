package org.gainsay.aggregate.api;

import org.gainsay.enrich.api.EventType;

/**
 * How often an actor appears in one role in events of one type; key {@code actor|role|type}, such as
 * {@code RU|SUPPLIER|CLAIM}.
 *
 * @param actor actor id
 * @param role what the actor is in those events
 * @param type claims or denials
 * @param tally how often
 */
public record ActorCount(String actor, Role role, EventType type, Tally tally) {}
