package org.gainsay.deploy.source;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record for the raw topic.
 *
 * @param key what the source calls the document: a path, an address
 * @param bytes the document as it is; null withdraws the article of that key
 * @param headers by the names of {@link org.gainsay.ingest.api.RawHeaders}
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the producer, compared by nobody
public record RawItem(String key, byte @Nullable [] bytes, Map<String, String> headers) {

    public RawItem {
        Objects.requireNonNull(key, "key");
        headers = Map.copyOf(headers);
    }

    /** A tombstone: takes back the article that came with this key. */
    public static RawItem withdrawal(String key, Map<String, String> headers) {
        return new RawItem(key, null, headers);
    }
}
