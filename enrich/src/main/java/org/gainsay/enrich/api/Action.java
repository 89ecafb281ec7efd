package org.gainsay.enrich.api;

/** An actor's dealing in goods. */
public enum Action {
    /** Supplies, sells, sends, finances; or buys, receives, imports. */
    TRANSFER,
    /** Asks for; always {@link Status#PROSPECTIVE}. */
    REQUEST,
    /** Fires, deploys, employs; or the goods are found where they were used. */
    USE,
    /** Builds, assembles, develops. */
    PRODUCE
}
