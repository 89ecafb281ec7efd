package org.gainsay.aggregate.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Test
    void denialOfTuesdayAnswersMondaysClaimOfAnotherPaper() {
        assertThat(Answers.of(denial("b", TUESDAY, 2, null), List.of(), List.of(claim("a", MONDAY, 4, "US"))))
                .contains(new Answer("b", 2, "a", 4, Answer.Why.LATEST_BEFORE, 86_400));
    }

    @Test
    void whatTheArticleTiesItToComesFirst() {
        List<Citation> own = List.of(claim("b", TUESDAY, 0, "US"), claim("b", TUESDAY, 3, "UN"));

        assertThat(Answers.of(denial("b", TUESDAY, 4, 0), own, own))
                .contains(new Answer("b", 4, "b", 0, Answer.Why.SAID_THERE, 0));
    }

    @Test
    void nearestEarlierClaimOfItsOwnArticleComesBeforeOtherArticles() {
        List<Citation> own =
                List.of(claim("b", TUESDAY, 0, "US"), claim("b", TUESDAY, 3, "UN"), claim("b", TUESDAY, 9, "UN"));

        assertThat(Answers.of(denial("b", TUESDAY, 4, null), own, List.of(claim("a", MONDAY, 1, "US"))))
                .contains(new Answer("b", 4, "b", 3, Answer.Why.SAME_ARTICLE, 0));
    }

    @Test
    void nobodyAnswersOneself() {
        assertThat(Answers.of(denial("b", TUESDAY, 2, null), List.of(), List.of(claim("a", MONDAY, 4, "RU"))))
                .isEmpty();
    }

    @Test
    void claimOfLongAgoIsNotAnswered() {
        Instant longAgo = TUESDAY.minus(Answers.WINDOW).minusSeconds(1);

        assertThat(Answers.of(denial("b", TUESDAY, 2, null), List.of(), List.of(claim("a", longAgo, 4, "US"))))
                .isEmpty();
        assertThat(Answers.of(
                        denial("b", TUESDAY, 2, null), List.of(), List.of(claim("a", longAgo.plusSeconds(1), 4, "US"))))
                .isPresent();
    }

    private static Citation claim(String article, Instant time, int sentence, String source) {
        return citation(article, time, sentence, EventType.CLAIM, null, source, null);
    }

    private static Citation denial(String article, Instant time, int sentence, @Nullable Integer answers) {
        return citation(article, time, sentence, EventType.DENIAL, DenialKind.REJECT, "RU", answers);
    }

    private static Citation citation(
            String article,
            Instant time,
            int sentence,
            EventType type,
            @Nullable DenialKind kind,
            String source,
            @Nullable Integer answers) {
        return new Citation(
                article,
                null,
                null,
                null,
                time,
                null,
                sentence,
                "text",
                List.of(),
                type,
                kind,
                List.of(source),
                List.of("RU"),
                List.of("SY"),
                Action.TRANSFER,
                Status.ACTUAL,
                false,
                List.of("artillery"),
                false,
                "rule",
                1,
                answers);
    }
}
