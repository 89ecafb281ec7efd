package org.gainsay.aggregate.encoding;

import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A serde of two functions; null is null both ways.
 *
 * @param write to bytes
 * @param read from bytes
 * @param <T> the type
 */
public record BytesSerde<T>(Function<T, byte[]> write, Function<byte[], T> read) implements Serde<T> {

    // Kafka's interfaces are not annotated: null in and null out is the tombstone.
    @Override
    @SuppressWarnings("NullAway")
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : write.apply(value);
    }

    @Override
    @SuppressWarnings("NullAway")
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
    }

    private T read(String topic, byte[] bytes) {
        try {
            return read.apply(bytes);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SerializationException("topic " + topic + ": " + e.getMessage(), e);
        }
    }
}
