package org.gainsay.enrich.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final String CLAIM =
            "{\"type\":\"CLAIM\",\"sources\":[\"The Herald\"],\"suppliers\":[\"RU\"],\"recipients\":[\"SY\"],"
                    + "\"action\":\"TRANSFER\",\"status\":\"ACTUAL\",\"hedged\":false,\"equipment\":[\"drones\"]}";
    private static final String DENIAL = CLAIM.replace("CLAIM", "DENIAL").replace("The Herald", "RU");

    private static LabelledSentence sentence(String text, String... events) {
        return LabelledSentence.of(
                "{\"doc\":\"d\",\"i\":0,\"text\":\"" + text + "\",\"events\":[" + String.join(",", events) + "]}");
    }

    @Test
    void whatAgreesInAllIsPerfect() {
        List<LabelledSentence> gold = List.of(sentence("One two three", CLAIM), sentence("Four five six", DENIAL));

        Score score = Scorer.score(gold, gold);

        assertThat(score.macro()).isEqualTo(1);
        assertThat(score.strict().f1()).isEqualTo(1);
        assertThat(score.counts()).isZero();
    }

    @Test
    void anotherSplitOfTheSentencesDoesNotMatter() {
        Score score = Scorer.score(
                List.of(sentence("One two three four", CLAIM)), List.of(sentence("two three four", CLAIM)));

        assertThat(score.strict().hit()).isEqualTo(1);
    }

    @Test
    void aDenialReadAsAClaimIsAFlip() {
        Score score = Scorer.score(List.of(sentence("One two", DENIAL)), List.of(sentence("One two", CLAIM)));

        assertThat(score.flips()).isEqualTo(1);
        assertThat(score.macro()).isZero();
    }

    @Test
    void aMissingRecipientCostsStrictAndCounts() {
        String less = CLAIM.replace("[\"SY\"]", "[]").replace("The Herald", "herald");

        Score score = Scorer.score(List.of(sentence("One two", CLAIM)), List.of(sentence("One two", less)));

        assertThat(score.claim().f1()).isEqualTo(1);
        assertThat(score.strict().hit()).isZero();
        assertThat(score.counts()).isEqualTo(0.25, within(1e-9));
    }
}
