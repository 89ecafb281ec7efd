package org.gainsay.ingest.poll;

import java.time.Instant;
import java.util.Objects;
import org.gainsay.ingest.feed.FeedResult;
import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/** What a trip to an address came to. */
sealed interface Arrival {

    /** A document, and where it is for good if every redirect on the way was a permanent one. */
    record Page(
            Fetched.Document document,
            @Nullable FeedResult feed,
            @Nullable String movedTo) implements Arrival {
        public Page {
            Objects.requireNonNull(document, "document");
        }
    }

    /** HTTP 304. */
    record Unchanged() implements Arrival {}

    /** HTTP 410. */
    record Gone(Fetched.Gone answer) implements Arrival {}

    /** Its robots.txt keeps us out. */
    record Forbidden(String why) implements Arrival {}

    /**
     * Nothing to be had now.
     *
     * @param status of HTTP, or 0
     */
    record Failed(int status, String why, @Nullable Instant retryAfter) implements Arrival {}
}
