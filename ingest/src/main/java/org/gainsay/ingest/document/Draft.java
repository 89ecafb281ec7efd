package org.gainsay.ingest.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor read in a document: an article that has no identity yet.
 *
 * <p>Fields mean what they mean in {@link org.gainsay.ingest.api.Article}. Metadata that the source states (headers of
 * the raw record) is laid over it later; an extractor reports only what the document itself says.
 *
 * @param canonicalUrl {@code rel=canonical} or {@code og:url}, resolved against the document's address, not normalised
 * @param guid the document's own identifier, if it carries one
 * @param provenance for each metadata field that is set, where it was found
 */
public record Draft(
        @Nullable String canonicalUrl,
        @Nullable String guid,
        @Nullable String title,
        List<Part> parts,
        List<String> authors,
        @Nullable String publisher,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String language,
        List<String> tags,
        Map<String, String> provenance) {

    public Draft {
        parts = List.copyOf(parts);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        provenance = Map.copyOf(provenance);
    }
}
