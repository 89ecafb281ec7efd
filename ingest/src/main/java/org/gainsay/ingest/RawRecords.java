package org.gainsay.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.gainsay.ingest.api.Origin;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.api.TraceParent;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.identity.Digest;
import org.gainsay.ingest.text.StatedTime;
import org.jspecify.annotations.Nullable;

/** Reads the records of the raw topic: bytes and headers as anybody may have written them. */
final class RawRecords {

    /** Clocks of producers run ahead by minutes; beyond that the time of reading is the better guess. */
    private static final long CLOCK_SKEW_MS = 600_000;

    /** Before the first web archives, a date is a default of some software. */
    private static final Instant FIRST_ARCHIVES = Instant.parse("1996-01-01T00:00:00Z");

    private static final byte[] NOTHING = {};

    private static final int SPAN_DIGITS = 16;
    private static final String NOT_RECORDED = "00";

    private RawRecords() {}

    /**
     * The document that a record carries.
     *
     * @param now the wall clock in milliseconds: nothing arrives in the future
     */
    static RawDocument document(Record<byte[], byte[]> record, long now) {
        Instant timestamp = Instant.ofEpochMilli(record.timestamp() > now + CLOCK_SKEW_MS ? now : record.timestamp());
        Headers headers = record.headers();
        Instant fetched = time(headers, RawHeaders.FETCHED);
        return new RawDocument(
                key(record),
                record.value() == null ? NOTHING : record.value(),
                text(headers, RawHeaders.CONTENT_TYPE),
                text(headers, RawHeaders.URL),
                text(headers, RawHeaders.GUID),
                text(headers, RawHeaders.PUBLISHER),
                time(headers, RawHeaders.PUBLISHED),
                time(headers, RawHeaders.UPDATED),
                fetched != null && isPlausible(fetched, timestamp) ? fetched : timestamp);
    }

    /**
     * Where a record came from, and its trace; one that has none gets one.
     *
     * <p>So every line that any stage logs about it can be found by one id. It is made from the record's place and time, not
     * drawn: the same again when the record is processed again.
     */
    static Origin origin(Record<byte[], byte[]> record, RecordMetadata place) {
        Origin origin = Origin.at(place.partition(), place.offset(), record.headers());
        return origin.trace() != null
                ? origin
                : origin.in(trace(
                        new Digest().field(place.topic()).field(origin.cause()).field(record.timestamp())));
    }

    private static TraceParent trace(Digest place) {
        String digits = place.hex();
        return new TraceParent(digits, new Digest().field(digits).hex().substring(0, SPAN_DIGITS), NOT_RECORDED);
    }

    private static boolean isPlausible(Instant fetched, Instant arrived) {
        return fetched.isBefore(arrived) && fetched.isAfter(FIRST_ARCHIVES);
    }

    static @Nullable String key(Record<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** A null value or the header says that the article is taken back. */
    static boolean isWithdrawal(Record<byte[], byte[]> record) {
        return record.value() == null || "true".equalsIgnoreCase(text(record.headers(), RawHeaders.WITHDRAWN));
    }

    private static @Nullable Instant time(Headers headers, String name) {
        return Optional.ofNullable(text(headers, name))
                .flatMap(StatedTime::parse)
                .orElse(null);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            return null;
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
