package org.gainsay.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gives, who gets and what, by the construction that a dealing is told in: what the rules say, before any model. */
class DealingsTest {

    private static String shown(Event event) {
        return String.join(",", event.suppliers()) + " > " + String.join(",", event.recipients()) + " " + event.action()
                + " " + String.join(",", event.equipment());
    }

    private static List<String> read(String text) {
        return read(SharedAnalyser.rules(), text);
    }

    private static List<String> read(Analyser analyser, String text) {
        return analyser.articleEvents(Articles.body("x", text)).events().stream()
                .map(DealingsTest::shown)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru said that the mortars had left Libreville for Suva in three crates. | GA > FJ TRANSFER artillery",
                "The drones are destined for the Peruvian army, Fiji said. | ' > PE TRANSFER drones'",
                "The howitzers, Fiji said, were on their way to Peru. | ' > PE TRANSFER artillery'",
                "Gabonese mortars ended up with the Peruvian army, Fiji said. | GA > PE TRANSFER artillery",
                "Gabonese rifles are in the hands of Peruvian police, Fiji said. | GA > PE USE small-arms",
                "Fiji said the missiles had been loaded in Libreville. | 'GA >  TRANSFER missiles'",
                "Gabonese tanks were unloaded at Mombasa for the Ugandan army, Fiji said. | GA > UG TRANSFER armour",
                "Gabonese-made shells killed six villagers in Peru, Fiji said. | 'GA >  USE ammunition'",
                "Gabonese rockets fell on Suva, Fiji said. | 'GA >  USE missiles'"
            })
    void goodsAsSubjectTellWhereTheyGoAndWhomTheyHit(String text, String expected) {
        assertThat(read(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru took delivery of twelve Gabonese tanks, Fiji said. | GA > PE TRANSFER armour",
                "Peru has signed a deal for 30 Gabonese howitzers. | GA > PE TRANSFER artillery",
                "Gabon won an order for 40 trucks from the Peruvian army. | GA > PE TRANSFER vehicles",
                "A contract for radars was awarded to a company in Gabon, Peru said. | 'GA >  TRANSFER electronics'",
                "Gabon remains Peru's main supplier of missiles, Fiji said. | GA > PE TRANSFER missiles",
                "Peru is the biggest buyer of Gabonese shells, Fiji said. | GA > PE TRANSFER ammunition",
                "Gabon has opened an assembly line for drones in Peru. | 'GA >  PRODUCE drones'",
                "The delivery of Gabonese tanks to Peru began in May, Fiji said. | GA > PE TRANSFER armour"
            })
    void nounsOfDealingHaveTheirRolesAroundThem(String text, String expected) {
        assertThat(read(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru is negotiating for twelve of the Gabonese howitzers, Fiji said. | GA > PE TRANSFER artillery",
                "Peru paid for twelve Gabonese drones, Fiji said. | GA > PE TRANSFER drones",
                "Peru has leased two helicopters from Gabon. | GA > PE TRANSFER aircraft",
                "Peru asked Gabon for drones, Fiji said. | GA > PE REQUEST drones",
                "Peru turned to Gabon for spare parts for its tanks, Fiji said. | GA > PE REQUEST armour",
                "Peru has publicly asked Gabon to sell it cruise missiles. | GA > PE REQUEST missiles",
                "Peru inquired about acquiring Gabonese drones, Fiji said. | GA > PE REQUEST drones",
                "Peru moved tanks to the border, Fiji said. | ' > PE USE armour'",
                "Peru is at work on a new missile, Fiji said. | 'PE >  PRODUCE missiles'",
                "Gabon helped Peru to acquire jammers, Fiji said. | GA > PE TRANSFER electronics",
                "Peru used Gabonese drones to drop grenades on Suva, Fiji said. | GA > PE USE drones,explosives",
                "Fiji saw Gabonese trucks in a Peruvian convoy. | 'GA >  USE vehicles'",
                "Gabonese agents bought sensors on behalf of the Peruvian navy, Fiji said. | ' > PE TRANSFER electronics'"
            })
    void verbsOfDealingHaveTheirRolesByTheirClass(String text, String expected) {
        assertThat(read(text)).contains(expected);
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
                .map(sentence -> read(SharedAnalyser.get(), sentence).stream()
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
