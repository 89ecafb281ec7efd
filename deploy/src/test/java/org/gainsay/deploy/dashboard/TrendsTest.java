package org.gainsay.deploy.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gainsay.aggregate.ledger.Recount;
import org.gainsay.aggregate.ledger.Row;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Place;
import org.gainsay.deploy.dashboard.view.TrendLine;
import org.gainsay.deploy.dashboard.view.Trends;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.Test;

/** What a board says of made-up news of six days. */
class TrendsTest {

    private static final LocalDate LAST = LocalDate.parse("2026-03-06");

    @Test
    void whatIsSaidMoreThanEverHasRisenAndWhatIsAlwaysSaidHasNot() {
        List<TrendLine> lines = Trends.of(board(news(8)), null, null).toList();

        assertThat(lines)
                .extracting(line -> line.id() + " " + line.role())
                .containsExactly("LS RECIPIENT", "MT SUPPLIER", "PT SOURCE", "naval null");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.day()).isEqualTo(LAST);
            assertThat(line.past()).isEqualTo(5);
            assertThat(line.statements()).isEqualTo(8);
            assertThat(line.expected()).isZero();
            assertThat(line.factor()).isEqualTo(17);
            assertThat(line.atLeast()).isGreaterThan(1).isLessThan(17);
        });
    }

    @Test
    void whatIsTakenBackHasNotRisen() {
        Board board = board(news(8));
        List<Printed> without = news(0);
        Board rebuilt = board(without);

        assertThat(Trends.of(board, null, null)).isNotEmpty();
        assertThat(Trends.of(rebuilt, null, null)).isEmpty();
    }

    @Test
    void aSentenceInFortyPapersIsNoRise() {
        List<Printed> news = news(0);
        for (int paper = 0; paper < 40; paper++) {
            news.add(new Printed("paper" + paper, "Paper " + paper, LAST.toString())
                    .claims("sold", "Malta sold boats to Lesotho, Portugal said.", "PT", "MT", "LS", "naval"));
        }

        assertThat(Trends.of(board(news), null, null)).isEmpty();
    }

    @Test
    void anotherDayMayBeAskedForButNoneBeforeTheFirst() {
        Board board = board(news(8));

        assertThat(Trends.of(board, null, LAST.minusDays(1))).isEmpty();
        assertThat(Trends.of(board, null, LocalDate.parse("2026-03-01"))).isEmpty();
        assertThat(Trends.of(board, null, LAST.plusYears(1))).isEmpty();
        assertThat(Trends.of(board, null, LAST)).hasSize(4);
        assertThat(Trends.of(board, Trends.Of.ACTORS, LAST)).hasSize(3);
        assertThat(Trends.of(board, Trends.Of.EQUIPMENT, LAST)).hasSize(1);
        assertThat(Trends.of(new Board(), null, null)).isEmpty();
    }

    /** Eight sentences a day of Norway on Uruguay, and so many of Portugal on Malta on the last. */
    private static List<Printed> news(int sentences) {
        List<Printed> news = new ArrayList<>();
        for (LocalDate day = LAST.minusDays(5); !day.isAfter(LAST); day = day.plusDays(1)) {
            Printed daily = new Printed("daily " + day, "Northwire", day.toString());
            for (int i = 0; i < 8; i++) {
                daily.claims("sold", "Uruguay sold drone " + i + " on " + day + ".", "NO", "UY", "LA", "drones");
            }
            news.add(daily);
        }
        Printed last = new Printed("last", "The Meridian", LAST.toString());
        for (int i = 0; i < sentences; i++) {
            last.claims("sold", "Malta sold boat " + i + " to Lesotho, Portugal said.", "PT", "MT", "LS", "naval");
        }
        news.add(last);
        return news;
    }

    private static Board board(List<Printed> news) {
        Board board = new Board();
        Place anywhere = new Place(0, 0);
        for (Printed printed : news) {
            board.apply(
                    EnrichTopics.EVENTS.name(),
                    printed.id(),
                    JsonSerde.MAPPER.writeValueAsBytes(printed.events()),
                    anywhere);
        }
        for (Row<?> row : Recount.of(news.stream().map(Printed::events).toList())) {
            board.apply(
                    row.topic().name(),
                    row.key(),
                    JsonSerde.MAPPER.writeValueAsBytes(Objects.requireNonNull(row.value())),
                    anywhere);
        }
        return board;
    }
}
