package org.gainsay.enrich.rule;

import java.util.List;
import java.util.function.Function;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.Event;

/** What is read in a text, as lines that an example can be written in. */
final class ShownEvents {

    private ShownEvents() {}

    /** Who gives > who gets, the action and the goods of each event. */
    static List<String> dealings(Analyser analyser, String text) {
        return read(analyser, text, ShownEvents::dealing);
    }

    /** The same after the type and who says so. */
    static List<String> statements(Analyser analyser, String text) {
        return read(
                analyser,
                text,
                event -> event.type() + " " + String.join(",", event.sources()) + ": " + dealing(event));
    }

    private static List<String> read(Analyser analyser, String text, Function<Event, String> shown) {
        return analyser.articleEvents(Articles.body("x", text)).events().stream()
                .map(shown)
                .toList();
    }

    private static String dealing(Event event) {
        return String.join(",", event.suppliers()) + " > " + String.join(",", event.recipients()) + " " + event.action()
                + " " + String.join(",", event.equipment());
    }
}
