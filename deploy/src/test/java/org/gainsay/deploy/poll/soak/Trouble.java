package org.gainsay.deploy.poll.soak;

/** A time in which a site misbehaves. */
record Trouble(long from, long to, Kind kind) {

    enum Kind {
        /** 500. */
        ERROR,
        /** Says nothing for a while. */
        STALL,
        /** A byte now and then, and never an end. */
        DRIBBLE,
        RESET,
        /** 429 or 503, with Retry-After as seconds or as a date. */
        BUSY,
        /** Promises more bytes than it sends. */
        LIE,
        /** Feeds end in the middle, with every sign of being whole. */
        CUT,
        /** Feeds are a page for people, with validators. */
        MAINTENANCE
    }

    boolean isAt(long now) {
        return from <= now && now < to;
    }
}
