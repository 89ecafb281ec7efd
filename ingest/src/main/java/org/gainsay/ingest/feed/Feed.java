package org.gainsay.ingest.feed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param format what it is written in
 * @param title its own name, which is mostly the publisher's
 * @param link the address of the site that it belongs to
 * @param hub where to subscribe to pushed updates (WebSub), if it names one
 * @param self the feed's own address as it states it, which hubs know it by
 * @param entries in the feed's order; those of a sitemap index are sitemaps
 */
public record Feed(
        Format format,
        @Nullable String title,
        @Nullable String link,
        @Nullable String hub,
        @Nullable String self,
        List<FeedEntry> entries) {

    /** What a feed is written in. */
    public enum Format {
        RSS,
        ATOM,
        JSON_FEED,
        SITEMAP,
        SITEMAP_INDEX
    }

    public Feed {
        Objects.requireNonNull(format, "format");
        entries = List.copyOf(entries);
    }
}
