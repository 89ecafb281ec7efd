package org.gainsay.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.api.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each construction of the language that a rule states, with examples of it. */
class ConstructionsTest {

    private static String shown(Event event) {
        return event.type() + " " + String.join(",", event.sources()) + ": " + String.join(",", event.suppliers())
                + " > "
                + String.join(",", event.recipients()) + " " + event.action() + " "
                + String.join(",", event.equipment());
    }

    private static List<String> read(String text) {
        return SharedAnalyser.get().articleEvents(Articles.body("x", text)).events().stream()
                .map(ConstructionsTest::shown)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fiji said that Gabon had sold tanks to Peru. | CLAIM FJ: GA > PE TRANSFER armour",
                "Gabon has shipped mortars to Peru, Fiji's foreign minister said on Monday. | CLAIM FJ: GA > PE TRANSFER artillery",
                "Gabon, according to Fiji, has given Peru forty drones. | CLAIM FJ: GA > PE TRANSFER drones",
                "Fiji accused Gabon of arming Peru with rifles. | CLAIM FJ: GA > PE TRANSFER small-arms",
                "Gabon is suspected by Fiji of buying mines from Peru. | CLAIM FJ: PE > GA TRANSFER explosives",
                "Fiji sanctioned Gabon for selling drones to Peru. | CLAIM FJ: GA > PE TRANSFER drones",
                "Fiji urged Gabon to stop supplying Peru with missiles. | CLAIM FJ: GA > PE TRANSFER missiles",
                "The allegation by Fiji that Gabon sold tanks to Peru drew replies. | CLAIM FJ: GA > PE TRANSFER armour",
                "Gabon's sale of tanks to Peru unsettles the neighbours, Fiji said. | CLAIM FJ: GA > PE TRANSFER armour",
                "Fiji said that Gabon was considering the sale of tanks to Peru. | CLAIM FJ: GA > PE TRANSFER armour",
                "Fiji and Gabon are jointly building drones, Peru said. | CLAIM PE: FJ,GA >  PRODUCE drones",
                "Gabon denied selling tanks to Peru. | DENIAL GA: GA > PE TRANSFER armour",
                "Gabon denied that it had sold tanks to Peru. | DENIAL GA: GA > PE TRANSFER armour",
                "Gabon rejected claims of missile supplies to Peru. | DENIAL GA: GA > PE TRANSFER missiles",
                "Reports that Gabon sold tanks to Peru are false, Fiji said. | DENIAL FJ: GA > PE TRANSFER armour",
                "Gabon has never sold tanks to Peru, its president said. | DENIAL GA: GA > PE TRANSFER armour",
                "Gabon said that it had supplied Peru with neither tanks nor drones. | DENIAL GA: GA > PE TRANSFER armour,drones",
                "Fiji has seen no evidence that Gabon sold tanks to Peru. | DENIAL FJ: GA > PE TRANSFER armour",
                "Gabon has no plans to sell tanks to Peru, its president said. | DENIAL GA: GA > PE TRANSFER armour"
            })
    void aConstructionYieldsItsEvent(String text, String expected) {
        assertThat(read(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If Gabon were to sell tanks to Peru, Fiji would protest.",
                "Gabon did not deny that it had sold tanks to Peru.",
                "Fiji warned Gabon not to send drones to Peru.",
                "Gabon will not sell tanks to Peru, its president said.",
                "Fiji asked whether Gabon had sold tanks to Peru.",
                "Gabon declined to comment on the tanks."
            })
    void whatIsNotSaidYieldsNothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gabon rejected the accusation.",
                "Gabon called the claim a fabrication.",
                "It is a lie, Gabon's foreign minister said.",
                "Gabon said that it had done nothing of the kind.",
                "“Pure invention,” Gabon’s ambassador said."
            })
    void aDenialWithNoGoodsTakesTheMatterItAnswers(String denial) {
        assertThat(read("Fiji said that Gabon had sold tanks to Peru. " + denial))
                .contains("DENIAL GA: GA > PE TRANSFER armour");
    }
}
