package org.gainsay.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
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

/**
 * Made-up histories of articles: few articles, actors, sentences and times, so that they often meet; ids that contain
 * what separates keys.
 */
public final class Histories {

    private static final List<String> ARTICLES = List.of("a", "b", "a|b", "a\u0001", "ä");
    private static final List<String> SOURCES = List.of("US", "RU", "-", "?", "a|SOURCE", "a%7C", "UN");
    private static final List<String> PARTIES = List.of("RU", "CN", "SY", "a|SOURCE", "Acme\u0000Ltd", "");
    private static final List<String> EQUIPMENT =
            List.of("drones", "missiles", "missiles/ballistic", "missiles/cruise", "a|b", "/", "arms/");
    private static final List<String> PUBLISHERS = List.of("Herald", "Courier", "Herald\u0000", "");
    private static final List<String> SENTENCES = List.of("It sent drones.", "Nothing was sent.", "No.", "");
    private static final Instant START = Instant.parse("2026-03-02T22:00:00.000000001Z");

    /** Steps in the order in which they happen. */
    public static Arbitrary<List<Step>> histories(int most) {
        Arbitrary<Step> put = articleEvents().map(events -> new Step(events.article(), events));
        Arbitrary<Step> withdraw = Arbitraries.of(ARTICLES).map(article -> new Step(article, null));
        Arbitrary<Step> fresh = Arbitraries.frequencyOf(Tuple.of(6, put), Tuple.of(1, withdraw));
        // A repeat is an earlier step over again, so a history is made with places to repeat from.
        Arbitrary<Integer> repeats = Arbitraries.integers().between(-8, 3);
        return Combinators.combine(fresh, repeats)
                .as((step, back) -> Tuple.of(step, back))
                .list()
                .ofMaxSize(most)
                .map(tuples -> {
                    List<Step> steps = new ArrayList<>();
                    tuples.forEach(tuple -> {
                        int earlier = steps.size() - tuple.get2();
                        steps.add(tuple.get2() > 0 && earlier >= 0 ? steps.get(earlier) : tuple.get1());
                    });
                    return steps;
                });
    }

    private static Arbitrary<ArticleEvents> articleEvents() {
        Arbitrary<Instant> times = Arbitraries.integers()
                .between(-1, 5)
                .map(hours -> hours < 0 ? Instant.parse("0001-01-01T00:00:00Z") : START.plus(Duration.ofHours(hours)));
        Arbitrary<Instant> revisions = Arbitraries.integers().between(0, 4).map(START::plusSeconds);
        return Combinators.combine(
                        Arbitraries.of(ARTICLES),
                        times,
                        revisions,
                        Arbitraries.of(PUBLISHERS).injectNull(0.2),
                        Arbitraries.of("x").injectNull(0.7),
                        Arbitraries.of("A title", "Another"),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, events().list().ofMaxSize(3)),
                                Tuple.of(1, events().list().ofSize(12))))
                .as((article, time, revised, publisher, copyOf, title, events) -> new ArticleEvents(
                        article,
                        "digest",
                        null,
                        title,
                        publisher,
                        time,
                        revised,
                        null,
                        copyOf,
                        "1",
                        events.size(),
                        events));
    }

    private static Arbitrary<Event> events() {
        Arbitrary<Evidence> evidence = Combinators.combine(
                        Arbitraries.of(SENTENCES),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5).injectNull(0.5))
                .as((text, sentence, answers) -> new Evidence(
                        sentence,
                        Part.Kind.BODY,
                        text,
                        new Span(7, 7 + text.length()),
                        text,
                        List.of(),
                        "r",
                        1,
                        answers));
        return Combinators.combine(
                        Arbitraries.of(DenialKind.class).injectNull(0.6),
                        some(SOURCES).filter(list -> !list.isEmpty()),
                        some(PARTIES),
                        some(PARTIES),
                        Arbitraries.of(Action.class),
                        Arbitraries.integers().between(0, 7),
                        some(EQUIPMENT).filter(list -> !list.isEmpty()),
                        evidence)
                .as(Histories::event);
    }

    private static Event event(
            @Nullable DenialKind kind,
            List<String> sources,
            List<String> suppliers,
            List<String> recipients,
            Action action,
            int bits,
            List<String> equipment,
            Evidence evidence) {
        return new Event(
                kind == null ? EventType.CLAIM : EventType.DENIAL,
                kind,
                sources,
                suppliers,
                recipients,
                action,
                (bits & 1) == 0 ? Status.ACTUAL : Status.PROSPECTIVE,
                (bits & 2) != 0,
                equipment,
                (bits & 4) != 0,
                evidence);
    }

    private static Arbitrary<List<String>> some(List<String> ids) {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(ids).list().ofMaxSize(1)),
                Tuple.of(1, Arbitraries.of(ids).list().ofSize(3)));
    }

    private Histories() {}
}
