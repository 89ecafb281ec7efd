package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.ingest.api.Part;

/** The events of a small article in one line each, for tests. */
final class ReadEvents {

    private ReadEvents() {}

    /** Parts are parted by " / "; a headline begins with "H: ". */
    static List<String> of(String article) {
        List<Part> parts = new ArrayList<>();
        for (String part : article.split(" / ", -1)) {
            boolean headline = part.startsWith("H: ");
            parts.add(new Part(headline ? Part.Kind.HEADLINE : Part.Kind.BODY, headline ? part.substring(3) : part));
        }
        return SharedAnalyser.get().articleEvents(Articles.of("x", parts)).events().stream()
                .map(e -> e.type() + " " + String.join(",", e.sources()) + ": " + String.join(",", e.suppliers())
                        + " > " + String.join(",", e.recipients()) + " " + e.action() + " "
                        + String.join(",", e.equipment()))
                .toList();
    }
}
