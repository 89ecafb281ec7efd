package org.gainsay.ingest.page;

import java.time.Instant;
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

    /** The same, with the author and the date of the page's byline where the metadata name none. */
    PageMetadata completedBy(BylineBlocks byline, Instant latest) {
        List<String> people = authors.isEmpty() ? byline.authors(site) : authors;
        Instant first = published == null ? byline.date(latest) : published;
        Map<String, String> sources = new HashMap<>(provenance);
        if (!people.isEmpty()) {
            sources.putIfAbsent("authors", "byline");
        }
        if (first != null) {
            sources.putIfAbsent("published", "byline");
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
