package org.gainsay.deploy.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;

/** An article made up for a test, with what is to be read in it. */
final class Printed {

    private final String name;
    private final String publisher;
    private Instant time;
    private final List<Part> parts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private String title;
    private @Nullable String copyOf;

    Printed(String name, String publisher, String day) {
        this.name = name;
        this.publisher = publisher;
        this.title = name;
        this.time = Instant.parse(day + "T09:30:00Z");
    }

    /** The id that the article has. */
    String id() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    Printed headline(String text) {
        title = text;
        parts.add(new Part(Part.Kind.HEADLINE, text));
        return this;
    }

    /** At another hour than half past nine. */
    Printed at(String hour) {
        time = Instant.parse(time.toString().substring(0, 11) + hour + ":00Z");
        return this;
    }

    /** Says of which article it is a near-copy. */
    Printed copyOf(String article) {
        copyOf = article;
        return this;
    }

    Printed says(String text) {
        parts.add(new Part(Part.Kind.BODY, text));
        return this;
    }

    /** A paragraph of one sentence in which a source claims something. */
    Printed claims(String cue, String text, String source, String supplier, String recipient, String equipment) {
        return event(EventType.CLAIM, cue, text, source, supplier, recipient, equipment);
    }

    /** A paragraph of one sentence in which a source denies something. */
    Printed denies(String cue, String text, String source, String supplier, String recipient, String equipment) {
        return event(EventType.DENIAL, cue, text, source, supplier, recipient, equipment);
    }

    private Printed event(
            EventType type,
            String cue,
            String text,
            String source,
            String supplier,
            String recipient,
            String equipment) {
        int start = article().text().length() + (parts.isEmpty() ? 0 : Article.PART_SEPARATOR.length());
        int at = text.indexOf(cue);
        if (at < 0) {
            throw new IllegalArgumentException("the cue does not stand in the sentence: " + cue);
        }
        says(text);
        events.add(new Event(
                type,
                type == EventType.DENIAL ? DenialKind.REJECT : null,
                set(source),
                set(supplier),
                set(recipient),
                Action.TRANSFER,
                Status.ACTUAL,
                false,
                set(equipment),
                false,
                new Evidence(
                        parts.size() - 1,
                        Part.Kind.BODY,
                        text,
                        new Span(start, start + text.length()),
                        Integer.toHexString(text.hashCode()),
                        List.of(new Span(start + at, start + at + cue.length())),
                        "made-up",
                        0.9,
                        null)));
        return this;
    }

    private static List<String> set(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    Article article() {
        return new Article(
                id(),
                new Identity(Identity.By.RECORD_KEY, name),
                digest(),
                "https://paper.example/" + id(),
                title,
                parts,
                List.of("A. Writer"),
                publisher,
                time,
                time,
                time,
                "en",
                List.of(),
                Map.of(),
                null);
    }

    ArticleEvents events() {
        return new ArticleEvents(
                id(),
                digest(),
                "https://paper.example/" + id(),
                title,
                publisher,
                time,
                time,
                "en",
                copyOf,
                "made-up 1",
                parts.size(),
                events);
    }

    private String digest() {
        return Integer.toHexString(parts.hashCode());
    }
}
