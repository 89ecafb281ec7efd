package org.gainsay.deploy.push;

import java.util.Locale;

/** What comes of a request of a hub. */
enum HubOutcome {
    /** It confirms what it was asked for. */
    CONFIRMED(200),
    /** It wants something confirmed that nobody asked for. */
    NOT_ASKED_FOR(404),
    /** It will not deliver. */
    DENIED(200),
    /** An update that was taken. */
    TAKEN(202),
    /** An update that was taken before. */
    REPEATED(202),
    /** An update without a good signature: who guesses signatures is not told that it was wrong. */
    UNSIGNED(202),
    /** An update that is no feed. */
    UNREADABLE(202),
    /** An update for a subscription that is not, or no more. */
    UNKNOWN(410),
    /** An update that is larger than feeds are. */
    TOO_LARGE(413),
    /** An update that did not come to its end. */
    TOO_SLOW(408),
    /** Too many others are being taken. */
    BUSY(503),
    /** Another instance polls. */
    STANDING_BY(503);

    private final int status;

    HubOutcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** As metrics write it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
