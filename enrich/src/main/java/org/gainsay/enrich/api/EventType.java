package org.gainsay.enrich.api;

/** Whether a source presents a matter as so, or contradicts it. */
public enum EventType {
    CLAIM,
    DENIAL
}
