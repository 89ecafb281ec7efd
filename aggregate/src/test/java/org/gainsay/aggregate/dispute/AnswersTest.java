package org.gainsay.aggregate.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.AnsweredClaim;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Matters.Matter MATTER = new Matters.Matter("RU", "SY", "artillery");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Test
    void denialOfTuesdayAnswersMondaysClaimOfAnotherPaper() {
        assertThat(Answers.of(denial(2), MATTER, List.of(claim("a", MONDAY, 4, "US"))))
                .containsExactly(new Answer("b", 2, "a", 4, Answer.Why.LATEST_BEFORE, 86_400));
    }

    @Test
    void claimsOfItsOwnArticleComeFirstAndOnlyThoseOfTheMatter() {
        Citation denial = denial(
                4,
                answered(0, Answer.Why.SAME_ARTICLE, "SY", "artillery"),
                answered(1, Answer.Why.SAME_ARTICLE, "LY", "artillery"),
                answered(2, Answer.Why.SAME_ARTICLE, "SY", "drones"),
                answered(3, Answer.Why.SAID_THERE, "SY", "arms"));

        assertThat(Answers.of(denial, MATTER, List.of(claim("b", TUESDAY, 0, "US"), claim("a", MONDAY, 1, "US"))))
                .containsExactly(
                        new Answer("b", 4, "b", 0, Answer.Why.SAME_ARTICLE, 0),
                        new Answer("b", 4, "b", 3, Answer.Why.SAID_THERE, 0),
                        new Answer("b", 4, "a", 1, Answer.Why.LATEST_BEFORE, 86_400));
    }

    @Test
    void elsewhereTheLatestClaimOfEachSourceIsAnswered() {
        Instant morning = TUESDAY.minusSeconds(3600);

        assertThat(Answers.of(
                        denial(2),
                        MATTER,
                        List.of(
                                claim("d", morning, 1, "US"),
                                claim("c", MONDAY, 2, "UN"),
                                claim("a", MONDAY, 3, "US"))))
                .extracting(Answer::claimArticle)
                .containsExactly("d", "c");
    }

    @Test
    void severalClaimsInASentenceAreAnsweredOnce() {
        Citation denial = denial(
                4,
                answered(0, Answer.Why.SAME_ARTICLE, "SY", "artillery"),
                answered(0, Answer.Why.SAME_ARTICLE, "SY", "artillery"));

        assertThat(Answers.of(denial, MATTER, List.of())).hasSize(1);
    }

    @Test
    void nobodyAnswersOneself() {
        assertThat(Answers.of(denial(2), MATTER, List.of(claim("a", MONDAY, 4, "RU"))))
                .isEmpty();
    }

    @Test
    void claimOfLongAgoIsNotAnswered() {
        Instant longAgo = TUESDAY.minus(Answers.WINDOW).minusSeconds(1);

        assertThat(Answers.of(denial(2), MATTER, List.of(claim("a", longAgo, 4, "US"))))
                .isEmpty();
        assertThat(Answers.of(denial(2), MATTER, List.of(claim("a", longAgo.plusSeconds(1), 4, "US"))))
                .isNotEmpty();
    }

    private static AnsweredClaim answered(int sentence, Answer.Why why, String recipient, String equipment) {
        return new AnsweredClaim(sentence, why, List.of("US"), List.of("RU"), List.of(recipient), List.of(equipment));
    }

    private static Citation claim(String article, Instant time, int sentence, String source) {
        return citation(article, time, sentence, EventType.CLAIM, null, source, List.of());
    }

    private static Citation denial(int sentence, AnsweredClaim... answered) {
        return citation("b", TUESDAY, sentence, EventType.DENIAL, DenialKind.REJECT, "RU", List.of(answered));
    }

    private static Citation citation(
            String article,
            Instant time,
            int sentence,
            EventType type,
            @Nullable DenialKind kind,
            String source,
            List<AnsweredClaim> answered) {
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
                null,
                answered);
    }
}
