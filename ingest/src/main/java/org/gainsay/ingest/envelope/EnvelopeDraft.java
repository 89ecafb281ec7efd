package org.gainsay.ingest.envelope;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import org.jspecify.annotations.Nullable;

/** Collects a draft's fields; each one that is there gets the envelope's name as its provenance. */
final class EnvelopeDraft {

    private final String envelope;
    private final List<Part> parts;
    private final Map<String, String> provenance = new HashMap<>();
    private @Nullable String url;
    private @Nullable String guid;
    private @Nullable String title;
    private List<String> authors = List.of();
    private @Nullable String publisher;
    private @Nullable Instant published;
    private @Nullable Instant updated;
    private @Nullable String language;
    private List<String> tags = List.of();

    EnvelopeDraft(String envelope, List<Part> parts) {
        this.envelope = envelope;
        this.parts = parts;
    }

    EnvelopeDraft url(@Nullable String value) {
        url = noted("url", value);
        return this;
    }

    EnvelopeDraft guid(@Nullable String value) {
        guid = noted("guid", value);
        return this;
    }

    EnvelopeDraft title(@Nullable String value) {
        title = noted("title", value);
        return this;
    }

    EnvelopeDraft authors(List<String> value) {
        authors = value;
        noted("authors", value.isEmpty() ? null : value);
        return this;
    }

    EnvelopeDraft publisher(@Nullable String value) {
        publisher = noted("publisher", value);
        return this;
    }

    EnvelopeDraft published(@Nullable Instant value) {
        published = noted("published", value);
        return this;
    }

    EnvelopeDraft updated(@Nullable Instant value) {
        updated = noted("updated", value);
        return this;
    }

    EnvelopeDraft language(@Nullable String value) {
        language = noted("language", value);
        return this;
    }

    EnvelopeDraft tags(List<String> value) {
        tags = value;
        noted("tags", value.isEmpty() ? null : value);
        return this;
    }

    Draft draft() {
        return new Draft(url, guid, title, parts, authors, publisher, published, updated, language, tags, provenance);
    }

    private <T> @Nullable T noted(String field, @Nullable T value) {
        if (value != null) {
            provenance.put(field, envelope);
        }
        return value;
    }
}
