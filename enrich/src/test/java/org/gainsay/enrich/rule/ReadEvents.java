package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.Event;
import org.gainsay.ingest.api.Part;

/** The events of a small article in one line each, for tests. */
final class ReadEvents {

    private ReadEvents() {}

    /**
     * What the analyser reads: the type, who says so, who gives > who gets, the action and the goods.
     *
     * @param article its parts, parted by " / "; a headline begins with "H: "
     */
    static List<String> of(String article) {
        return read(
                SharedAnalyser.get(), article, e -> e.type() + " " + String.join(",", e.sources()) + ": " + dealing(e));
    }

    /** The same without who says so. */
    static List<String> dealings(Analyser analyser, String article) {
        return read(analyser, article, ReadEvents::dealing);
    }

    private static List<String> read(Analyser analyser, String article, Function<Event, String> line) {
        List<Part> parts = new ArrayList<>();
        for (String part : article.split(" / ", -1)) {
            boolean headline = part.startsWith("H: ");
            parts.add(new Part(headline ? Part.Kind.HEADLINE : Part.Kind.BODY, headline ? part.substring(3) : part));
        }
        return analyser.articleEvents(Articles.of("x", parts)).events().stream()
                .map(line)
                .toList();
    }

    private static String dealing(Event e) {
        return String.join(",", e.suppliers()) + " > " + String.join(",", e.recipients()) + " " + e.action() + " "
                + String.join(",", e.equipment());
    }
}
