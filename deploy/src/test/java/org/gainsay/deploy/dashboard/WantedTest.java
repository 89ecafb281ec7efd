package org.gainsay.deploy.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.ActorDailyCount;
import org.gainsay.aggregate.api.ActorEquipmentCount;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.api.EquipmentDailyCount;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.aggregate.ledger.Recount;
import org.gainsay.aggregate.ledger.Row;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Place;
import org.gainsay.deploy.dashboard.view.Flow;
import org.gainsay.deploy.dashboard.view.Wanted;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.enrich.api.EventType;
import org.gainsay.ingest.api.JsonSerde;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Behind every number of the ledger stand as many mentions as it says. */
class WantedTest {

    private static final Wanted ALL = new Wanted(null, null, null, null, null, null, null);

    private final Board board = board();
    private final List<Row<?>> ledger =
            Recount.of(News.ALL.stream().map(Printed::events).toList());

    private static Board board() {
        Board board = new Board();
        for (Printed printed : News.ALL) {
            apply(board, EnrichTopics.EVENTS.name(), printed.id(), printed.events());
        }
        return board;
    }

    private static void apply(Board board, String topic, String key, Object value) {
        board.apply(topic, key, JsonSerde.MAPPER.writeValueAsBytes(value), new Place(0, 0));
    }

    private long mentions(Wanted wanted, @Nullable LocalDate day) {
        return board.articles().latest().stream()
                .filter(row -> day == null || row.day().equals(day))
                .flatMap(row -> row.mentions().stream())
                .filter(wanted)
                .count();
    }

    @Test
    void asManyMentionsAreFoundAsEachNumberCounts() {
        assertThat(ledger).hasSizeGreaterThan(100);
        for (Row<?> row : ledger) {
            String key = row.key();
            if (row.value() instanceof ActorCount c) {
                check(key, c.tally(), new Wanted(c.type(), c.actor(), c.role(), null, null, null, null), null);
            } else if (row.value() instanceof ActorDailyCount c) {
                check(key, c.tally(), new Wanted(c.type(), c.actor(), c.role(), null, null, null, null), c.day());
            } else if (row.value() instanceof ActorEquipmentCount c) {
                Wanted wanted = new Wanted(c.type(), c.actor(), c.role(), null, null, c.equipment(), null);
                check(key, c.tally(), wanted, null);
            } else if (row.value() instanceof EquipmentCount c) {
                check(key, c.tally(), new Wanted(c.type(), null, null, null, null, c.equipment(), null), null);
            } else if (row.value() instanceof EquipmentDailyCount c) {
                check(key, c.tally(), new Wanted(c.type(), null, null, null, null, c.equipment(), null), c.day());
            } else if (row.value() instanceof Dispute d) {
                check(key, d.claims(), new Wanted(EventType.CLAIM, null, null, null, null, null, key), null);
                check(key, d.denials(), new Wanted(EventType.DENIAL, null, null, null, null, null, key), null);
            }
        }
    }

    private void check(String key, @Nullable Tally tally, Wanted wanted, @Nullable LocalDate day) {
        assertThat(mentions(wanted, day)).as(key).isEqualTo(tally == null ? 0 : tally.mentions());
    }

    @Test
    void bothEndsOfAFlowFindItsSentences() {
        for (Row<?> row : ledger) {
            if (row.value() instanceof Dispute) {
                apply(board, row.topic().name(), row.key(), Objects.requireNonNull(row.value()));
            }
        }
        Flow drones = Flow.all(board)
                .filter(flow -> flow.supplier().equals("UY"))
                .findFirst()
                .orElseThrow();

        assertThat(mentions(new Wanted(EventType.DENIAL, null, null, "UY", "LA", null, null), null))
                .isEqualTo(drones.denials())
                .isEqualTo(3);
        assertThat(mentions(new Wanted(null, null, null, "LA", "UY", null, null), null))
                .isZero();
    }

    @Test
    void nothingAskedForIsEverything() {
        assertThat(ALL.isAll()).isTrue();
        assertThat(mentions(ALL, null))
                .isEqualTo(board.articles().claims() + board.articles().denials())
                .isPositive();
        assertThat(new Wanted(EventType.CLAIM, null, null, null, null, null, null).isAll())
                .isFalse();
    }
}
