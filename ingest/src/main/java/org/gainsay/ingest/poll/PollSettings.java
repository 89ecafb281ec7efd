package org.gainsay.ingest.poll;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often is asked, and how hard.
 *
 * @param shortest the least time between two polls of a feed
 * @param longest the most, also after errors
 * @param gap the least time between the end of a request to a host and the next one
 * @param hosts the most hosts that are asked at the same time
 * @param agent what the poller calls itself: its first word is looked for in robots.txt
 * @param callback the public address below which hubs deliver updates (WebSub), without a slash at its end; null to
 *     subscribe to none
 */
public record PollSettings(
        Duration shortest,
        Duration longest,
        Duration gap,
        int hosts,
        String agent,
        @Nullable String callback) {

    /** Five minutes to an hour, two seconds, eight hosts. */
    public static final PollSettings DEFAULT =
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(2), 8, "gainsay");

    /** Settings without hubs. */
    public PollSettings(Duration shortest, Duration longest, Duration gap, int hosts, String agent) {
        this(shortest, longest, gap, hosts, agent, null);
    }

    /** The same with hubs that deliver to an address, or without if it is null. */
    public PollSettings withCallback(@Nullable String address) {
        return new PollSettings(shortest, longest, gap, hosts, agent, address);
    }

    public PollSettings {
        Objects.requireNonNull(agent, "agent");
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("the shortest interval must be positive and no longer than the longest");
        }
        if (gap.isNegative() || hosts < 1) {
            throw new IllegalArgumentException("the gap must not be negative, and hosts at least 1");
        }
    }
}
