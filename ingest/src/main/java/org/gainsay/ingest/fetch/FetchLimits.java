package org.gainsay.ingest.fetch;

import java.time.Duration;
import java.util.Objects;

/**
 * What a fetch may cost and where it may go.
 *
 * @param bytes the most that is taken of an answer, unpacked
 * @param redirects the most that are followed
 * @param deadline for the whole of it, redirects included
 * @param inside whether addresses of this machine and of private networks may be reached
 */
public record FetchLimits(int bytes, int redirects, Duration deadline, boolean inside) {

    /** For addresses that come from outside: an article's page, a feed. */
    public static final FetchLimits DEFAULT =
            new FetchLimits(16 * 1024 * 1024 - 64 * 1024, 5, Duration.ofSeconds(30), false);

    public FetchLimits {
        Objects.requireNonNull(deadline, "deadline");
        if (bytes < 1 || redirects < 0 || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("bytes and deadline must be positive, redirects not negative");
        }
    }

    /** The same, with inside addresses allowed or not. */
    public FetchLimits withInside(boolean allowed) {
        return new FetchLimits(bytes, redirects, deadline, allowed);
    }
}
