package org.gainsay.ingest.poll;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the poller does, for whoever charts it; safe for many threads. */
public final class Tally {

    /** What is counted. */
    public enum Count {
        LISTED("Polls that brought a feed"),
        UNCHANGED("Polls that brought word that nothing has changed"),
        DELIVERED("Updates that hubs delivered"),
        FAILED("Polls that failed"),
        TAKEN("Items that were put onto the raw topic"),
        WITHDRAWN("Items that their publishers have taken back"),
        RETRIED("Items that could not be had, and will be tried again"),
        MISSED("Items that were given up: forbidden, gone or broken for too long");

        private final String description;

        Count(String description) {
            this.description = description;
        }

        /** A sentence for a person who reads the metrics. */
        public String description() {
            return description;
        }
    }

    private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

    public Tally() {
        Arrays.stream(Count.values()).forEach(count -> counts.put(count, new LongAdder()));
    }

    void add(Count count) {
        adder(count).increment();
    }

    /** How often so far. */
    public long of(Count count) {
        return adder(count).sum();
    }

    private LongAdder adder(Count count) {
        LongAdder adder = counts.get(count);
        if (adder == null) {
            throw new IllegalStateException("every count has one: " + count);
        }
        return adder;
    }
}
