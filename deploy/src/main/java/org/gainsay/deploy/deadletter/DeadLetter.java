package org.gainsay.deploy.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One record that a stage could not read.
 *
 * @param offset its place on the topic of dead letters
 * @param time when it first arrived
 * @param stage which stage refused it
 * @param reason the code, such as {@code encrypted}
 * @param message what was wrong and what to do about it
 * @param key its key as text
 * @param source which connector brought it, from where
 * @param topic where it came from, with {@code partition} and {@code position}
 * @param bytes how many the value has
 */
public record DeadLetter(
        long offset,
        Instant time,
        @Nullable String stage,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String key,
        @Nullable String source,
        @Nullable String url,
        @Nullable String topic,
        @Nullable String partition,
        @Nullable String position,
        int bytes,
        @JsonIgnore ConsumerRecord<byte[], byte[]> record) {

    private static final String ERRORS = "__streams.errors.";

    /** What a record of the dead letters says. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        return new DeadLetter(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                text(headers, DeadLetterHeaders.STAGE),
                text(headers, DeadLetterHeaders.REASON),
                text(headers, DeadLetterHeaders.MESSAGE),
                record.key() == null ? null : new String(record.key(), UTF_8),
                text(headers, RawHeaders.SOURCE),
                text(headers, RawHeaders.URL),
                text(headers, DeadLetterHeaders.TOPIC),
                text(headers, DeadLetterHeaders.PARTITION),
                text(headers, DeadLetterHeaders.OFFSET),
                record.value() == null ? 0 : record.value().length,
                record);
    }

    /**
     * The record as it was sent at first, or nothing if its bytes were never kept or it did not come from the raw topic.
     *
     * <p>It keeps the time at which it first arrived, so that a revision that is older than what came since stays older.
     */
    public Optional<ProducerRecord<byte[], byte[]>> again() {
        if (!IngestTopics.RAW.name().equals(topic) || position == null) {
            return Optional.empty();
        }
        RecordHeaders headers = new RecordHeaders();
        for (Header header : record.headers()) {
            boolean ours = header.key().startsWith(ERRORS)
                    || header.key().equals(DeadLetterHeaders.STAGE)
                    || header.key().equals(DeadLetterHeaders.REASON);
            if (!ours) {
                headers.add(header);
            }
        }
        return Optional.of(
                new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value(), headers));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
