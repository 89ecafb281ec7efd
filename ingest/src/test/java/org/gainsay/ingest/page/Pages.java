package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;

/** Reads pages that tests write, as they would have been received on the first of June 2026. */
final class Pages {

    private Pages() {}

    /** What is read in a page that is an article. */
    static Draft draft(String html) {
        Extraction extraction = new PageExtractor()
                .extract(RawDocument.of(
                        "page.html",
                        html.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        Instant.parse("2026-06-01T12:00:00Z")));
        assertThat(extraction).isInstanceOf(Extraction.Found.class);
        return ((Extraction.Found) extraction).draft();
    }

    /** The texts of its parts of a kind. */
    static List<String> texts(String html, Part.Kind kind) {
        return draft(html).parts().stream()
                .filter(part -> part.kind() == kind)
                .map(Part::text)
                .toList();
    }
}
