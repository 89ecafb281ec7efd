package org.gainsay.deploy.dashboard.view;

import org.gainsay.aggregate.api.Tally;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a count.
 *
 * @param claims how often it is claimed; null if never
 * @param denials how often it is denied; null if never
 */
public record Sides(@Nullable Tally claims, @Nullable Tally denials) {

    static final Sides NONE = new Sides(null, null);

    Sides with(EventType type, Tally tally) {
        return switch (type) {
            case CLAIM -> new Sides(tally, denials);
            case DENIAL -> new Sides(claims, tally);
        };
    }

    /** Whether anything stands on a side. */
    public boolean has(EventType type) {
        return switch (type) {
            case CLAIM -> claims != null;
            case DENIAL -> denials != null;
        };
    }

    /** Mentions of both sides together. */
    long mentions() {
        return mentions(claims) + mentions(denials);
    }

    static long mentions(@Nullable Tally tally) {
        return tally == null ? 0 : tally.mentions();
    }
}
