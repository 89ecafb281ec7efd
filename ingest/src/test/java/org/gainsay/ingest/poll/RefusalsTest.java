package org.gainsay.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Seen;
import org.gainsay.ingest.poll.Refusals.Share;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final String FEED = "https://a.example/feed";
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final Instant HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(30));

    private final Refusals refusals = new Refusals();

    @Test
    void aPageThatIngestRefusedCountsForTheFeedThatHadIt() {
        refusals.add(FEED, "https://a.example/2", HOUR_AGO);
        refusals.add("https://b.example/feed", "https://a.example/1", HOUR_AGO);

        assertThat(refusals.of(source(HOUR_AGO, 1, 2, 3, 4), NOW)).isEqualTo(new Share(4, 1));
    }

    @Test
    void aRefusalOfTheSamePageAgainCountsOnce() {
        refusals.add(FEED, "https://a.example/2", HOUR_AGO.minusSeconds(60));
        refusals.add(FEED, "http://a.example/2", HOUR_AGO);

        assertThat(refusals.of(source(HOUR_AGO, 2), NOW)).isEqualTo(new Share(1, 1));
    }

    @Test
    void onlyTheLastDayCounts() {
        refusals.add(FEED, "https://a.example/1", LONG_AGO);

        assertThat(refusals.of(source(LONG_AGO, 1), NOW)).isEqualTo(new Share(0, 0));
        assertThat(refusals.of(source(HOUR_AGO, 1), NOW)).isEqualTo(new Share(1, 0));
    }

    @Test
    void whatWasNeverTakenIsNotCounted() {
        refusals.add(FEED, "https://a.example/1", HOUR_AGO);

        assertThat(refusals.of(source(Instant.EPOCH, 1), NOW)).isEqualTo(new Share(0, 0));
    }

    @Test
    void aTextOfTheFeedItselfIsKnownByItsName() {
        String id = Listing.idOf("https://a.example/1");
        refusals.add(FEED, Listing.key(FEED, id), HOUR_AGO);

        assertThat(refusals.of(source(HOUR_AGO, 1), NOW)).isEqualTo(new Share(1, 1));
    }

    @Test
    void mostOfEnoughItemsAreTrouble() {
        assertThat(new Share(5, 3).isTrouble()).isTrue();
        assertThat(new Share(6, 3).isTrouble()).isFalse();
        assertThat(new Share(4, 4).isTrouble()).isFalse();
        assertThat(new Share(8, 2).rate()).isEqualTo(0.25);
        assertThat(new Share(0, 0).rate()).isZero();
    }

    private static Source source(Instant taken, int... pages) {
        List<Seen> seen = IntStream.of(pages)
                .mapToObj(page -> new Seen(Listing.idOf("https://a.example/" + page), "d", taken.getEpochSecond()))
                .toList();
        return Source.fresh(FEED, FEED, NOW).withItems(List.of(), seen);
    }
}
