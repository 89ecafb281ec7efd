package org.gainsay.ingest.office;

import java.time.Duration;
import java.util.Objects;

/**
 * What a child process may use.
 *
 * @param workers how many children run at most, at least 1
 * @param heapMegabytes the heap of each, at least 64
 * @param deadline after which a child that has not answered is killed
 */
public record WorkerLimits(int workers, int heapMegabytes, Duration deadline) {

    /** Enough for a report of some hundred pages; what needs more is no article. */
    public static final WorkerLimits DEFAULT = new WorkerLimits(2, 256, Duration.ofSeconds(30));

    private static final int LEAST_HEAP = 64;

    public WorkerLimits {
        Objects.requireNonNull(deadline, "deadline");
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, was " + workers);
        }
        if (heapMegabytes < LEAST_HEAP) {
            throw new IllegalArgumentException("heapMegabytes must be at least 64, was " + heapMegabytes);
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be positive, was " + deadline);
        }
    }
}
