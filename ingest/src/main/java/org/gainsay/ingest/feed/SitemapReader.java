package org.gainsay.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.date.ReadDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, news sitemaps and sitemap indexes. */
final class SitemapReader {

    /** The protocol's own limit on addresses. */
    private static final int MOST_ENTRIES = 50_000;

    private SitemapReader() {}

    static Feed read(Element root, Feed.Format format) {
        List<FeedEntry> entries = new ArrayList<>();
        for (Element child : root.children()) {
            String name = XmlNames.localName(child);
            if ((name.equals("url") || name.equals("sitemap")) && entries.size() < MOST_ENTRIES) {
                FeedEntry entry = entry(child);
                if (entry.link() != null) {
                    entries.add(entry);
                }
            }
        }
        return new Feed(format, null, null, null, null, entries);
    }

    private static FeedEntry entry(Element url) {
        String link = text(url, "loc");
        Instant updated = date(text(url, "lastmod"));
        for (Element child : url.children()) {
            if (XmlNames.name(child).equals("news:news")) {
                return new FeedEntry(
                        link,
                        link,
                        text(child, "news:title"),
                        null,
                        null,
                        List.of(),
                        date(text(child, "news:publication_date")),
                        updated);
            }
        }
        return new FeedEntry(link, link, null, null, null, List.of(), null, updated);
    }

    private static @Nullable String text(Element parent, String name) {
        for (Element child : parent.children()) {
            if (XmlNames.name(child).equals(name)) {
                return FeedText.blankToNull(FeedText.collapse(child.wholeText()));
            }
        }
        return null;
    }

    private static @Nullable Instant date(@Nullable String text) {
        ReadDate read = DateReader.read(text);
        return read == null ? null : read.instant();
    }
}
