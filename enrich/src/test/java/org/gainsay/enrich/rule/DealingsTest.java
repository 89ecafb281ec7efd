package org.gainsay.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.enrich.SharedAnalyser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gives, who gets and what, by the construction that a dealing is told in: what the rules say, before any model. */
class DealingsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "goods-as-subject.csv", delimiter = '|')
    void goodsAsSubjectTellWhereTheyGoAndWhomTheyHit(String text, String expected) {
        assertThat(ReadEvents.dealings(SharedAnalyser.rules(), text)).contains(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "dealing-nouns.csv", delimiter = '|')
    void nounsOfDealingHaveTheirRolesAroundThem(String text, String expected) {
        assertThat(ReadEvents.dealings(SharedAnalyser.rules(), text)).contains(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "dealing-verbs.csv", delimiter = '|')
    void verbsOfDealingHaveTheirRolesByTheirClass(String text, String expected) {
        assertThat(ReadEvents.dealings(SharedAnalyser.rules(), text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gabon, Peru, tanks, armour",
                "Latvia, Bhutan, howitzers, artillery",
                "Oman, Fiji, drones, drones",
                "Serbia, Kenya, rifles, small-arms",
                "Japan, Malta, radars, electronics",
                "Chad, Nepal, missiles, missiles"
            })
    void anotherNameOrKindOfGoodsMakesTheSameEvents(String line) {
        String[] cells = line.split(", ", -1);
        String giver = cells[0];
        String getter = cells[1];
        String goods = cells[2];
        List<String> sentences = List.of(
                giver + " has sold " + getter + " forty " + goods + ".",
                "The " + goods + " were shipped to " + getter + " by " + giver + ".",
                getter + " took delivery of " + goods + " from " + giver + ".",
                giver + " remains " + getter + "'s main supplier of " + goods + ".",
                getter + " has turned to " + giver + " for " + goods + ".",
                giver + "'s sale of " + goods + " to " + getter + " was announced on Monday.");

        List<String> shapes = sentences.stream()
                .map(sentence -> ReadEvents.dealings(SharedAnalyser.get(), sentence).stream()
                        .map(event -> event.replaceFirst(" [a-z-]+$", " " + cells[3].equals(goodsOf(event))))
                        .map(event -> event.replaceFirst("^[A-Z]{2} > [A-Z]{2}", "giver > getter"))
                        .toList()
                        .toString())
                .toList();

        assertThat(shapes)
                .containsExactly(
                        "[giver > getter TRANSFER true]",
                        "[giver > getter TRANSFER true]",
                        "[giver > getter TRANSFER true]",
                        "[giver > getter TRANSFER true]",
                        "[giver > getter REQUEST true]",
                        "[giver > getter TRANSFER true]");
    }

    private static String goodsOf(String event) {
        return event.substring(event.lastIndexOf(' ') + 1);
    }
}
