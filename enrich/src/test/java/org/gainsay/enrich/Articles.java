package org.gainsay.enrich;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.Part;

/** Articles made for tests. */
public final class Articles {

    private Articles() {}

    /** An article of body paragraphs. */
    public static Article body(String id, String... paragraphs) {
        List<Part> parts = new ArrayList<>();
        for (String paragraph : paragraphs) {
            parts.add(new Part(Part.Kind.BODY, paragraph));
        }
        return of(id, parts);
    }

    public static Article of(String id, List<Part> parts) {
        return new Article(
                id,
                new Identity(Identity.By.CONTENT, id),
                "d-" + id,
                null,
                null,
                parts,
                List.of(),
                null,
                null,
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                "en",
                List.of(),
                Map.of(),
                null);
    }
}
