package org.gainsay.aggregate.api;

/** What an actor is in an event. */
public enum Role {
    SOURCE,
    SUPPLIER,
    RECIPIENT
}
