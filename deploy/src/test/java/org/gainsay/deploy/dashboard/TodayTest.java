package org.gainsay.deploy.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Place;
import org.gainsay.deploy.dashboard.view.Overview;
import org.gainsay.deploy.dashboard.view.Today;
import org.gainsay.deploy.dashboard.view.Today.Movement;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a board says of its last day. */
class TodayTest {

    private static final String LAST = "2026-03-06";
    private static final String BEFORE = "2026-03-05";

    private static Today today(List<Printed> news) {
        Board board = new Board();
        for (Printed printed : news) {
            board.apply(
                    EnrichTopics.EVENTS.name(),
                    printed.id(),
                    JsonSerde.MAPPER.writeValueAsBytes(printed.events()),
                    new Place(0, 0));
        }
        return Objects.requireNonNull(Overview.of(board, day -> true).today());
    }

    private static List<Printed> claims(String day, int articles) {
        List<Printed> news = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            news.add(claim(day + "-" + i, day));
        }
        return news;
    }

    private static Printed claim(String name, String day) {
        return new Printed(name, "Paper", day)
                .claims("sold", name + ": Malta sold boats to Lesotho, Portugal said.", "PT", "MT", "LS", "naval");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, STEADY", "5, 0, STEADY", "6, 0, UP", "0, 6, DOWN", "8, 5, STEADY", "20, 7, UP", "30, 31, STEADY"
    })
    void smallNumbersAreNoMovement(int now, int before, Movement movement) {
        List<Printed> news = claims(LAST, now);
        news.addAll(claims(BEFORE, before));
        // Somebody writes about something else: the day is there without a claim.
        news.add(new Printed("other", "Paper", LAST).says("It rained."));

        Today.Side claims = today(news).claims();

        assertThat(claims).isEqualTo(new Today.Side(now, before, now, before, movement));
    }

    @Test
    void tenSentencesOfOneArticleAreOneArticle() {
        Printed list = new Printed("list", "Paper", LAST);
        for (int i = 0; i < 10; i++) {
            list.claims("sold", i + ": Malta sold boats to Lesotho, Portugal said.", "PT", "MT", "LS", "naval");
        }

        assertThat(today(List.of(list)).claims()).isEqualTo(new Today.Side(10, 0, 1, 0, Movement.STEADY));
    }

    @Test
    void copiesAreCountedButMoveNothing() {
        List<Printed> news = claims(LAST, 1);
        for (int paper = 0; paper < 40; paper++) {
            news.add(claim("copy" + paper, LAST).copyOf("original"));
        }

        assertThat(today(news).claims()).isEqualTo(new Today.Side(41, 0, 1, 0, Movement.STEADY));
    }

    @Test
    void halfADayIsComparedWithHalfADay() {
        List<Printed> news = claims(LAST, 1);
        for (int evening = 0; evening < 9; evening++) {
            news.add(claim("evening" + evening, BEFORE).at("20:00"));
        }

        Today today = today(news);

        assertThat(today.day()).isEqualTo(LocalDate.parse(LAST));
        assertThat(today.claims()).isEqualTo(new Today.Side(1, 9, 1, 0, Movement.STEADY));
        assertThat(today.denials()).isEqualTo(new Today.Side(0, 0, 0, 0, Movement.STEADY));
    }

    @Test
    void daysBeforeTheDayBeforeDoNotCount() {
        List<Printed> news = claims(LAST, 1);
        news.addAll(claims("2026-03-04", 20));

        assertThat(today(news).claims()).isEqualTo(new Today.Side(1, 0, 1, 0, Movement.STEADY));
    }
}
