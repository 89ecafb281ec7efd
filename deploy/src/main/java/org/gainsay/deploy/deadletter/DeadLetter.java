package org.gainsay.deploy.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.text.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * One record that a stage could not read.
 *
 * @param offset its place on the topic of dead letters
 * @param time when it first arrived
 * @param stage which stage refused it; {@code source} is a connector, before the raw topic
 * @param reason the code, such as {@code encrypted}
 * @param message what was wrong and what to do about it
 * @param key its key as text
 * @param source which connector brought it, from where
 * @param topic where it came from, with {@code partition} and {@code position}
 * @param bytes how many the value had
 * @param kept how many of them are here
 * @param cut which parts are only their beginning, such as {@code value}; null if all of it is here
 * @param sha256 of the whole value, if it was cut
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
        long bytes,
        int kept,
        @Nullable String cut,
        @Nullable String sha256,
        @JsonIgnore ConsumerRecord<byte[], byte[]> record) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private static final String ERRORS = "__streams.errors.";

    private static final Set<String> OURS = Set.of(
            DeadLetterHeaders.STAGE,
            DeadLetterHeaders.REASON,
            DeadLetterHeaders.CUT,
            DeadLetterHeaders.LENGTH,
            DeadLetterHeaders.SHA_256);

    /** What a record of the dead letters says. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        int kept = record.value() == null ? 0 : record.value().length;
        String length = text(headers, DeadLetterHeaders.LENGTH);
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
                length != null && NUMBER.matcher(length).matches() ? Long.parseLong(length) : kept,
                kept,
                text(headers, DeadLetterHeaders.CUT),
                text(headers, DeadLetterHeaders.SHA_256),
                record);
    }

    /** As much of the refused value as is here; empty for a tombstone. */
    public byte[] document() {
        byte[] value = record.value();
        return value == null ? new byte[0] : value;
    }

    /** Whether it came from the raw topic, where connectors and other producers write. */
    public boolean cameFromRaw() {
        return IngestTopics.RAW.name().equals(topic) && position != null;
    }

    /**
     * The headers that the record had before it was refused.
     *
     * <p>The time at which it first arrived goes with the record, so that a revision that is older than what came since
     * stays older.
     */
    Headers originalHeaders() {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(ERRORS) && !OURS.contains(header.key())) {
                headers.add(header);
            }
        }
        return headers;
    }

    /** The same for people to read: the secrets of addresses are masked, but for that of the key. */
    public DeadLetter masked() {
        return new DeadLetter(
                offset,
                time,
                stage,
                reason,
                masked(message),
                key,
                masked(source),
                masked(url),
                topic,
                partition,
                position,
                bytes,
                kept,
                cut,
                sha256,
                record);
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : Secrets.masked(text);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
