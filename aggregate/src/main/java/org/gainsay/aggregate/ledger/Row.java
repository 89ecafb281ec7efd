package org.gainsay.aggregate.ledger;

import java.util.Objects;
import org.gainsay.ingest.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A record as one of the aggregate topics carries it.
 *
 * @param topic the topic
 * @param key the record's key
 * @param value its value; null is a tombstone
 * @param <V> the type of the topic's values
 */
public record Row<V>(
        Topic<String, V> topic, String key, @Nullable V value) {

    public Row {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
    }

    /** Whether it is a record of this topic. */
    public boolean isOf(Topic<String, ?> other) {
        return topic.name().equals(other.name());
    }

    /**
     * Its value as the topic that it is of has it.
     *
     * @throws IllegalArgumentException if it is of another topic
     */
    @SuppressWarnings("unchecked") // Checked by the topic's name.
    public <T> @Nullable T valueOf(Topic<String, T> known) {
        if (!isOf(known)) {
            throw new IllegalArgumentException("a record of " + topic.name() + ", not of " + known.name());
        }
        return (T) value;
    }
}
