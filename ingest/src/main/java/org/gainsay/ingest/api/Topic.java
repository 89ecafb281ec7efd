package org.gainsay.ingest.api;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;

/**
 * A Kafka topic as a typed constant: everything that is needed to create it, to write it and to read it.
 *
 * @param name the topic's name, with its version suffix
 * @param key how keys are written
 * @param value how values are written
 * @param cleanup whether the latest value of a key stays for ever or records expire
 * @param partitions how many partitions a new topic gets; at least 1
 * @param settings further topic settings by their Kafka names, such as {@code retention.ms}
 * @param purpose one sentence for a person who lists the topics
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public record Topic<K, V>(
        String name,
        Serde<K> key,
        Serde<V> value,
        Cleanup cleanup,
        int partitions,
        Map<String, String> settings,
        String purpose) {

    /** Kafka's {@code cleanup.policy}. */
    public enum Cleanup {
        COMPACT,
        DELETE;

        /** The value that Kafka's topic setting takes. */
        public String setting() {
            return this == COMPACT ? "compact" : "delete";
        }
    }

    public Topic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(cleanup, "cleanup");
        if (partitions < 1) {
            throw new IllegalArgumentException("topic " + name + ": partitions must be at least 1, was " + partitions);
        }
        settings = Map.copyOf(settings);
    }
}
