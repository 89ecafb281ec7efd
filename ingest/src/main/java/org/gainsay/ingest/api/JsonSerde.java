package org.gainsay.ingest.api;

import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes a record as UTF-8 JSON; {@code null} is a tombstone both ways.
 *
 * <p>Properties are written in the order of the record's components. Unknown properties are ignored on reading, so that
 * a topic can gain fields while older readers are still running.
 *
 * @param <T> the record's type
 */
public final class JsonSerde<T> implements Serde<T> {

    /** The one mapper of the whole chain: what a topic carries and what a command prints is the same JSON. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Class<T> type;

    public JsonSerde(Class<T> type) {
        this.type = Objects.requireNonNull(type, "type");
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return this::read;
    }

    // Kafka's interfaces are not annotated: null in and null out is the tombstone.
    @SuppressWarnings("NullAway")
    private byte[] write(@Nullable T value) {
        return value == null ? null : MAPPER.writeValueAsBytes(value);
    }

    @SuppressWarnings("NullAway")
    private T read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new SerializationException(
                    "topic " + topic + ": not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
