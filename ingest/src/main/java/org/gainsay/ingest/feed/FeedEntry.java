package org.gainsay.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, or one address of a sitemap.
 *
 * @param id the publisher's own identifier: {@code guid}, Atom {@code id}, {@code rdf:about}
 * @param link the address of the article, absolute where the feed's address or an {@code xml:base} allowed it
 * @param title plain text
 * @param summary HTML, cleaned of scripts and styles; the description
 * @param content HTML, cleaned alike; the full text where the feed carries it
 * @param authors names, or an address where there is no name
 * @param published when it first appeared
 * @param updated when it last changed
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String content,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated) {

    public FeedEntry {
        authors = List.copyOf(authors);
    }
}
