package org.gainsay.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The record that a stage got and that all comes from which the stage writes because of it.
 *
 * <p>It is named by its place, not by a number drawn or a clock: whoever processes it again, after a crash or anew, gives
 * what comes of it the same names.
 *
 * @param cause its place in the stage's input, such as {@code 3-1207}: partition and offset
 * @param trace the trace that it belongs to, if any
 */
public record Origin(String cause, @Nullable TraceParent trace) {

    /** Carries the cause between the parts of a stage. */
    static final String CAUSE = "gainsay.cause";

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z@._:-]{1,400}");

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    /** The end of the years that ISO 8601 writes with four digits. */
    private static final long LAST_MS =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    public Origin {
        Objects.requireNonNull(cause, "cause");
        if (!FORM.matcher(cause).matches()) {
            throw new IllegalArgumentException("no name of a cause: of 1 to 400 letters, digits and @._:-");
        }
    }

    /** The record at this place of the stage's input. */
    public static Origin at(int partition, long offset, Headers headers) {
        return new Origin(partition + "-" + offset, TraceParent.of(headers).orElse(null));
    }

    /**
     * What came with a record between two parts of a stage.
     *
     * @param topic and {@code partition} and {@code offset} are the record's place there: the cause of what an earlier
     *     version wrote, which named none
     */
    public static Origin carried(Headers headers, String topic, int partition, long offset) {
        Header cause = headers.lastHeader(CAUSE);
        return new Origin(
                cause == null || cause.value() == null
                        ? topic + "-" + partition + "-" + offset
                        : new String(cause.value(), UTF_8),
                TraceParent.of(headers).orElse(null));
    }

    /** The same, of which something was made that says so: an analyser's reading is not that of another one. */
    public Origin by(String maker) {
        return new Origin(cause + "@" + maker, trace);
    }

    /** The same in a trace. */
    public Origin in(TraceParent other) {
        return new Origin(cause, other);
    }

    /** The headers of a record between two parts of a stage. */
    public Headers headers() {
        Headers headers = new RecordHeaders();
        put(headers, CAUSE, cause);
        return traced(headers);
    }

    /**
     * The headers of a record that a stage writes.
     *
     * @param topic whose values are JSON
     * @param key the record's key
     * @param hasValue whether it is no tombstone
     * @param timestamp the record's, in milliseconds; negative if it has none
     */
    public Headers headers(Topic<String, ?> topic, String key, boolean hasValue, long timestamp) {
        Headers headers = new RecordHeaders();
        headers.add(CloudEventHeaders.SPEC_VERSION, SPEC_VERSION);
        put(headers, CloudEventHeaders.ID, cause + "/" + key);
        put(headers, CloudEventHeaders.SOURCE, "/gainsay/" + topic.name());
        put(headers, CloudEventHeaders.TYPE, "org.gainsay." + topic.name());
        put(headers, CloudEventHeaders.SUBJECT, key);
        if (timestamp >= 0 && timestamp <= LAST_MS) {
            put(headers, CloudEventHeaders.TIME, Instant.ofEpochMilli(timestamp).toString());
        }
        if (hasValue) {
            headers.add(CloudEventHeaders.CONTENT_TYPE, JSON);
        }
        return traced(headers);
    }

    private Headers traced(Headers headers) {
        if (trace != null) {
            put(headers, CloudEventHeaders.TRACEPARENT, trace.toString());
        }
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
