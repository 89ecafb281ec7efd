package org.gainsay.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.aggregate.Says.says;

import java.time.Instant;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AggregateTopologyTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

    private final LedgerDriver ledger = new LedgerDriver();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void countsTheSentenceOfAWireForEachPaperButAsOneStatement() {
        ledger.put(says("a").in("Herald").at(MONDAY.toString()).claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.put(says("b").in("Courier").copyOf("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));

        Tally twice = new Tally(2, 1, 2, 2, 1, 0, 0, 0, MONDAY, TUESDAY);
        assertThat(ledger.get(AggregateTopics.ACTOR_COUNTS, "RU|SUPPLIER|CLAIM").tally())
                .isEqualTo(twice);
        assertThat(ledger.get(AggregateTopics.ACTOR_COUNTS, "US|SOURCE|CLAIM").tally())
                .isEqualTo(twice);
        assertThat(ledger.get(AggregateTopics.EQUIPMENT_COUNTS, "artillery|CLAIM")
                        .tally())
                .isEqualTo(twice);
        assertThat(ledger.get(AggregateTopics.ACTOR_DAILY_COUNTS, "RU|SUPPLIER|CLAIM|2026-03-02")
                        .tally())
                .isEqualTo(new Tally(1, 1, 1, 1, 0, 0, 0, 0, MONDAY, MONDAY));
        assertThat(ledger.get(AggregateTopics.EQUIPMENT_DAILY_COUNTS, "artillery|CLAIM|2026-03-03")
                        .tally())
                .isEqualTo(new Tally(1, 1, 1, 1, 1, 0, 0, 0, TUESDAY, TUESDAY));
    }

    @Test
    void laterRevisionReplacesEarlierCounts() {
        ledger.put(says("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.put(says("a").revised("2026-03-04T00:00:00Z").claim("C sent mortars", "US", "CN", "SY", "artillery"));

        assertThat(ledger.json(AggregateTopics.ACTOR_COUNTS))
                .containsOnlyKeys("US|SOURCE|CLAIM", "CN|SUPPLIER|CLAIM", "SY|RECIPIENT|CLAIM");
        assertThat(ledger.json(AggregateTopics.DISPUTES)).containsOnlyKeys("CN|SY|artillery");
    }

    @Test
    void withdrawalTakesEverythingBack() {
        ledger.put(says("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.withdraw("a");

        assertThat(ledger.json()).isEmpty();
    }

    @Test
    void lateOlderRevisionChangesNothing() {
        ledger.put(says("a").revised("2026-03-04T00:00:00Z").claim("C sent mortars", "US", "CN", "SY", "artillery"));
        var before = ledger.json();
        ledger.put(says("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));

        assertThat(ledger.json()).isEqualTo(before);
    }
}
