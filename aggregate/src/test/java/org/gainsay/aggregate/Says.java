package org.gainsay.aggregate;

import java.time.Instant;
import java.util.List;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;

/** Articles for tests, from what they say: {@code says("a").at("2026-03-03T10:00:00Z").claim(…).events()}. */
public final class Says {

    private final String article;
    private final java.util.ArrayList<Event> events = new java.util.ArrayList<>();
    private Instant time = Instant.parse("2026-03-03T10:00:00Z");
    private Instant revised = time;
    private @Nullable String publisher = "Herald";
    private @Nullable String copyOf;
    private String analyser = "1";

    private Says(String article) {
        this.article = article;
    }

    public static Says says(String article) {
        return new Says(article);
    }

    public Says at(String instant) {
        time = Instant.parse(instant);
        return this;
    }

    public Says revised(String instant) {
        revised = Instant.parse(instant);
        return this;
    }

    public Says in(@Nullable String name) {
        publisher = name;
        return this;
    }

    public Says copyOf(String original) {
        copyOf = original;
        return this;
    }

    public Says analyser(String version) {
        analyser = version;
        return this;
    }

    /** A claim of a transfer: source, supplier and recipient may each be empty. */
    public Says claim(String sentence, String source, String supplier, String recipient, String... equipment) {
        return event(EventType.CLAIM, null, sentence, source, supplier, recipient, Status.ACTUAL, false, equipment);
    }

    public Says denial(String sentence, String source, String supplier, String recipient, String... equipment) {
        return event(
                EventType.DENIAL,
                DenialKind.REJECT,
                sentence,
                source,
                supplier,
                recipient,
                Status.ACTUAL,
                false,
                equipment);
    }

    public Says event(
            EventType type,
            @Nullable DenialKind kind,
            String sentence,
            String source,
            String supplier,
            String recipient,
            Status status,
            boolean hedged,
            String... equipment) {
        int index = events.size();
        return event(new Event(
                type,
                kind,
                List.of(source),
                some(supplier),
                some(recipient),
                Action.TRANSFER,
                status,
                hedged,
                List.of(equipment),
                false,
                new Evidence(
                        index,
                        Part.Kind.BODY,
                        sentence,
                        new Span(100 * index, 100 * index + sentence.length()),
                        sentence,
                        List.of(new Span(100 * index, 100 * index + 1)),
                        "test",
                        0.9,
                        null)));
    }

    public Says event(Event event) {
        events.add(event);
        return this;
    }

    public ArticleEvents events() {
        return new ArticleEvents(
                article,
                "digest",
                "https://news.example/" + article.length(),
                "A title",
                publisher,
                time,
                revised,
                "en",
                copyOf,
                analyser,
                events.size(),
                events);
    }

    private static List<String> some(String id) {
        return id.isEmpty() ? List.of() : List.of(id);
    }
}
