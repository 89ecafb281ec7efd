package org.gainsay.ingest.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article.
 *
 * @param described whether the page calls itself an article
 * @param headings the texts by which the headline is known in the page
 * @param description the summary for search engines, if any
 * @param articleText the whole text as the metadata repeats it, if it does
 * @param provenance for each field that is set, where it was found
 */
record PageMetadata(
        boolean described,
        @Nullable String canonicalUrl,
        @Nullable String title,
        List<String> headings,
        @Nullable String publisher,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String language,
        List<String> tags,
        @Nullable String description,
        @Nullable String articleText,
        Map<String, String> provenance) {

    PageMetadata {
        headings = List.copyOf(headings);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        provenance = Map.copyOf(provenance);
    }
}
