package org.gainsay.ingest.poll;

import java.time.Instant;
import java.util.Objects;
import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed, fetched.
 *
 * @param feed the address of the feed that listed it
 * @param key what it is called on the raw topic: its canonical address, or a name of ours that is no address
 * @param guid the publisher's own identifier; none where the key must identify it
 * @param published and {@code updated} as the feed states them
 * @param page the answer: a document, or {@link Fetched.Gone} for an article that is taken back
 */
public record PolledItem(
        String feed,
        String key,
        @Nullable String guid,
        @Nullable Instant published,
        @Nullable Instant updated,
        Fetched page) {

    public PolledItem {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(key, "key");
        if (!(page instanceof Fetched.Document) && !(page instanceof Fetched.Gone)) {
            throw new IllegalArgumentException("neither a document nor gone: " + page);
        }
    }
}
