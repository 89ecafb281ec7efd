package org.gainsay.ingest.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article.
 *
 * @param headings the texts by which the headline is known in the page
 * @param articleText the whole text as the metadata repeats it, if it does
 * @param describesArticle whether the page says that it is one article, not merely what it is called
 * @param site the names that the site goes by
 * @param provenance for each field that is set, where it was found
 */
record PageMetadata(
        @Nullable String canonicalUrl,
        @Nullable String title,
        List<String> headings,
        @Nullable String publisher,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String language,
        List<String> tags,
        @Nullable String articleText,
        boolean describesArticle,
        SiteName site,
        Map<String, String> provenance) {

    PageMetadata {
        headings = List.copyOf(headings);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        provenance = Map.copyOf(provenance);
    }

    /** Whether the page says when its article appeared, as front pages do not. */
    boolean statesDay() {
        return published != null;
    }

    /** Whether a date in the byline is of something else than the page: no zone is that far from the publisher's. */
    private static boolean isFarFrom(Instant day, Instant time) {
        return time.isBefore(day.minus(1, ChronoUnit.DAYS)) || time.isAfter(day.plus(2, ChronoUnit.DAYS));
    }

    /**
     * The same, with the author and the date of the page's byline or address where the metadata name none.
     *
     * @param address the page's address, or null
     * @param latest no later date is believed
     */
    PageMetadata completedBy(BylineBlocks byline, @Nullable String address, Instant latest) {
        Map<String, String> sources = new HashMap<>(provenance);
        List<String> people = authors;
        if (authors.size() < 2) {
            List<String> named = byline.authors(site);
            // Content systems have a field for one author, and write the others into the byline.
            if (named.size() > authors.size() && named.containsAll(authors)) {
                people = named;
                sources.put("authors", "byline");
            }
        }
        Instant first = published;
        if (first == null) {
            Instant written = byline.date(latest);
            Instant day = AddressDate.read(address);
            boolean filed = day != null && !day.isAfter(latest) && (written == null || isFarFrom(day, written));
            first = filed ? day : written;
            if (first != null) {
                sources.put("published", filed ? "url" : "byline");
            }
        }
        return new PageMetadata(
                canonicalUrl,
                title,
                headings,
                publisher,
                people,
                first,
                updated,
                language,
                tags,
                articleText,
                describesArticle,
                site,
                sources);
    }
}
