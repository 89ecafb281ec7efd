package org.gainsay.enrich.api;

/** Whether the dealing is done or going on, or only considered, planned, promised or asked for. */
public enum Status {
    ACTUAL,
    PROSPECTIVE
}
