package org.gainsay.deploy.source;

import java.util.Map;
import java.util.Objects;
import org.gainsay.ingest.deadletter.Cut;
import org.jspecify.annotations.Nullable;

/**
 * One record for the raw topic.
 *
 * @param key what the source calls the document: a path, an address
 * @param bytes the document as it is; null withdraws the article of that key
 * @param headers by the names of {@link org.gainsay.ingest.api.RawHeaders}
 * @param cut what the whole document is, if these bytes are only the beginning of one that is too large
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the producer, compared by nobody
public record RawItem(
        String key,
        byte @Nullable [] bytes,
        Map<String, String> headers,
        @Nullable Cut cut) {

    public RawItem {
        Objects.requireNonNull(key, "key");
        headers = Map.copyOf(headers);
    }

    /** A whole document. */
    public RawItem(String key, byte @Nullable [] bytes, Map<String, String> headers) {
        this(key, bytes, headers, null);
    }

    /** A tombstone: takes back the article that came with this key. */
    public static RawItem withdrawal(String key, Map<String, String> headers) {
        return new RawItem(key, null, headers);
    }
}
