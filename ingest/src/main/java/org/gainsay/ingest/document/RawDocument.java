package org.gainsay.ingest.document;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document as it arrived, with what its source said of it.
 *
 * @param key the record's key on the raw topic, or a file's path
 * @param bytes the document; callers hand it over and do not change it afterwards
 * @param contentType the MIME type as stated, parameters included; a hint, never trusted
 * @param url where it was fetched from
 * @param guid the publisher's own identifier
 * @param publisher the publisher's name, as a feed states it
 * @param published when the publisher says that it appeared
 * @param updated when the publisher says that it last changed
 * @param received when it arrived; "now" for every question about dates in the future
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of each document would cost its size again
public record RawDocument(
        @Nullable String key,
        byte[] bytes,
        @Nullable String contentType,
        @Nullable String url,
        @Nullable String guid,
        @Nullable String publisher,
        @Nullable Instant published,
        @Nullable Instant updated,
        Instant received) {

    public RawDocument {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(received, "received");
    }

    /** A document of which nothing is known but its name, its bytes and perhaps its type. */
    public static RawDocument of(String key, byte[] bytes, @Nullable String contentType, Instant received) {
        return new RawDocument(key, bytes, contentType, null, null, null, null, null, received);
    }
}
