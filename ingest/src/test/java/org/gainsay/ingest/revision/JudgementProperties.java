package org.gainsay.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.revision.Judgement.Verdict;
import org.jspecify.annotations.Nullable;

class JudgementProperties {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    /** Publish, revise, repeat, late revision, withdraw, with the times that the publisher states: any order, one end. */
    @Property
    void theLatestRevisionDoesNotDependOnTheOrderOfArrival(
            @ForAll("history") List<Arrival> history, @ForAll Random random) {
        List<Arrival> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(new Reader().readAll(shuffled).published).isEqualTo(new Reader().readAll(history).published);
    }

    @Property
    void theLatestRevisionIsTheOneOfTheLatestTime(@ForAll("history") List<Arrival> history) {
        Arrival latest =
                Collections.max(history, Comparator.comparing(arrival -> arrival.asRevision(null), Revision.AGE));

        assertThat(new Reader().readAll(history).published).isEqualTo(digest(latest));
    }

    @Property
    void sayingEverythingTwiceChangesNothing(@ForAll("history") List<Arrival> history) {
        Reader once = new Reader().readAll(history);
        List<Verdict> again = once.verdictsOf(history);

        assertThat(again).isSubsetOf(Verdict.REPEAT, Verdict.STALE);
    }

    @Property
    void contentThatWasWithdrawnDoesNotComeBackByMereRepetition(@ForAll("history") List<Arrival> history) {
        Reader reader = new Reader().readAll(history);
        if (reader.known == null || reader.known.digest() == null) {
            return;
        }
        String digest = reader.known.digest();
        Instant later = START.plusSeconds(1000);
        reader.read(Arrival.withdrawal("id", later, later));
        reader.read(arrival(digest, null, later.plusSeconds(1)));

        assertThat(reader.published).isNull();
    }

    @Provide
    Arbitrary<List<Arrival>> history() {
        Arbitrary<Arrival> arrival = Combinators.combine(
                        Arbitraries.of("d1", "d2", "d3", "withdrawn"),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 4))
                .as((content, stated, received) -> {
                    Instant arrived = START.plusSeconds(500L + received);
                    Instant changed = START.plusSeconds(stated);
                    return "withdrawn".equals(content)
                            ? Arrival.withdrawal("id", changed, arrived)
                            : arrival(content, changed, arrived);
                });
        return arrival.list().ofMinSize(1).ofMaxSize(10);
    }

    private static @Nullable String digest(Arrival arrival) {
        return arrival.article() == null ? null : arrival.article().digest();
    }

    private static Arrival arrival(String digest, @Nullable Instant updated, Instant received) {
        return Arrival.revision(new Article(
                "id",
                new Identity(Identity.By.GUID, "g"),
                digest,
                null,
                null,
                List.of(new Part(Part.Kind.BODY, "text")),
                List.of(),
                null,
                null,
                updated,
                received,
                null,
                List.of(),
                Map.of(),
                null));
    }

    /** What a consumer of the articles sees after some arrivals. */
    private static final class Reader {

        private @Nullable Revision known;
        private @Nullable String published;

        Reader readAll(List<Arrival> arrivals) {
            arrivals.forEach(this::read);
            return this;
        }

        List<Verdict> verdictsOf(List<Arrival> arrivals) {
            return arrivals.stream().map(this::read).toList();
        }

        Verdict read(Arrival arrival) {
            Judgement judgement = Judgement.of(known, arrival);
            known = judgement.latest();
            switch (judgement.verdict()) {
                case CURRENT -> published = digest(arrival);
                case WITHDRAWN -> published = null;
                case REPEAT, STALE -> {
                    // nothing goes on
                }
            }
            return judgement.verdict();
        }
    }
}
