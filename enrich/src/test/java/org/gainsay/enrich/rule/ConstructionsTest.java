package org.gainsay.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each construction of the language that a rule states, with examples of it. */
class ConstructionsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "constructions.csv", delimiter = '|')
    void aConstructionYieldsItsEvent(String text, String expected) {
        assertThat(ReadEvents.of(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "nothing-said.csv", delimiter = '|')
    void whatIsNotSaidYieldsNothing(String text) {
        assertThat(ReadEvents.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "answers.csv", delimiter = '|')
    void aDenialWithNoGoodsTakesTheMatterItAnswers(String denial) {
        assertThat(ReadEvents.of("Fiji said that Gabon had sold tanks to Peru. " + denial))
                .contains("DENIAL GA: GA > PE TRANSFER armour");
    }
}
