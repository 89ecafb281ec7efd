package org.gainsay.deploy.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.jspecify.annotations.Nullable;

/**
 * How long topics that a stage reads may be unknown to the cluster before that is a fault.
 *
 * <p>They were there when the process started. A broker that comes back answers before it has read all its metadata, and
 * then says of every topic that there is none: that passes within seconds. Topics that somebody has deleted do not come back.
 */
final class MissingTopics {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final InstantSource clock;
    private @Nullable Instant since;

    MissingTopics(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether this is a failure of that kind, and is still to be waited out. */
    synchronized boolean mayPass(Throwable thrown) {
        if (!isMissing(thrown)) {
            return false;
        }
        Instant now = clock.instant();
        if (since == null) {
            since = now;
        }
        return now.isBefore(since.plus(PATIENCE));
    }

    /** The stage has its tasks again. */
    synchronized void found() {
        since = null;
    }

    private static boolean isMissing(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof MissingSourceTopicException) {
                return true;
            }
        }
        return false;
    }
}
