package org.gainsay.deploy.topic;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** The time by which a cluster must have answered all that is asked of it. */
public final class Deadline {

    private final Duration timeout;
    private final long end;

    /** From now on. */
    public Deadline(Duration timeout) {
        this.timeout = timeout;
        this.end = System.nanoTime() + timeout.toNanos();
    }

    /** Whether nothing more is to be waited for. */
    public boolean hasPassed() {
        return System.nanoTime() - end >= 0;
    }

    /**
     * The future's value; its Kafka exception as it is, so that callers can tell them apart.
     *
     * @throws ClusterUnavailableException if it is not there in time
     */
    public <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw unavailable(e.getCause());
            }
            if (e.getCause() instanceof KafkaException kafka) {
                throw kafka;
            }
            throw new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterUnavailableException("interrupted while waiting for the cluster", e);
        }
    }

    ClusterUnavailableException unavailable(Throwable cause) {
        return new ClusterUnavailableException(
                "the Kafka cluster did not answer within " + timeout.toSeconds()
                        + " s: is it running, and is --bootstrap-servers right?",
                cause);
    }
}
