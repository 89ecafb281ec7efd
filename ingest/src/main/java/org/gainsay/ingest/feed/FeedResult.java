package org.gainsay.ingest.feed;

import java.util.Objects;
import org.gainsay.ingest.document.Reason;

/** What came of reading a feed. */
public sealed interface FeedResult {

    /**
     * It is a feed; it may have no entries today.
     *
     * @param whole whether it has its end: if not, there may be more of it than was sent
     */
    record Parsed(Feed feed, boolean whole) implements FeedResult {
        public Parsed {
            Objects.requireNonNull(feed, "feed");
        }
    }

    /**
     * It is none.
     *
     * @param reason what kind of trouble it is
     * @param detail what was found instead, in words
     */
    record Refused(Reason reason, String detail) implements FeedResult {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
