package org.gainsay.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes in which English denies, and those that only look like denials. */
class DenialConstructionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Fiji said that Gabon had sold tanks to Peru. The tanks belong to us and have never left Libreville, Gabon's army chief said. | DENIAL GA",
                "H: 'Not our tanks', fumes Gabon's king / Fiji says Gabon sold tanks to Peru. | DENIAL GA",
                "H: Tank story made up, Gabon says / Fiji says that Gabon sold tanks to Peru. | DENIAL GA",
                "H: Libreville rubbishes Fijian tank claim / Fiji says that Gabon sold tanks to Peru. | DENIAL GA",
                "Gabon sold tanks to Peru, a charge that both have repeatedly denied. | DENIAL GA,PE & CLAIM",
                "Fiji said that Gabon had built drones. Gabon denied at the time that any had been built and did so again on Monday. | DENIAL GA",
                "Fiji said that Halden Optik had sold imagers to Peru. The only product that it has ever sold there is lacquer, Halden Optik said. | DENIAL Halden Optik",
                "Fiji said that Gabon was negotiating the sale of guns to Peru. Gabon's ministry says that there are no negotiations. | DENIAL GA",
                "Fiji says it may buy mortars from Gabon. Gabon has no mortars to spare, its minister said. | DENIAL GA",
                "Fiji said that Gabon had sold tanks to Peru. Kenya's foreign minister doubts it. | DENIAL KE",
                "Fiji said that Gabon had sold tanks to Peru. Kenya saw no reason to believe the story. | DENIAL KE",
                "Fiji said that Gabon had sold tanks to Peru. Gabon's embassy knows nothing of the matter. | DENIAL GA",
                "Fiji said that Gabon had sold tanks to Peru. Gabon contradicted the account on Tuesday. | DENIAL GA",
                "Fiji said that Gabon had sold tanks to Peru. Gabon's embassy called the report worthless. | DENIAL GA",
                "Fiji said that Gabon had given tanks to Peru. Gabon's army said that not one had been given to anybody. | DENIAL GA",
                "Fiji said that Gabon had sold trucks to Peru. The Peruvian government maintains that it took delivery of no Gabonese trucks. | DENIAL PE",
                "Fiji said that Gabon had sold trucks to Peru. “What we ordered was ambulances,” a Peruvian general said. | DENIAL PE",
                "Fiji said that Gabon had sold tanks to Peru. “What we sent was rice,” Gabon's minister said. | DENIAL GA",
                "Gabon said that it had sold Peru trucks, not tanks. | CLAIM GA: GA > PE TRANSFER vehicles & DENIAL GA: GA > PE TRANSFER armour",
                "Gabon admitted lending rifles to Peru but disputed the number. | CLAIM GA: GA > PE TRANSFER small-arms & DENIAL GA: GA > PE TRANSFER small-arms",
                "Gabon rejected Fiji's allegation that it had sold tanks to Peru. | CLAIM FJ: GA > PE & DENIAL GA: GA > PE",
                "Fiji said that Gabon had sold tanks to Peru. Gabon confirmed two deliveries of trucks but said that no tanks had ever left its depots. | DENIAL GA",
                "Fiji said that Gabon had sold tanks to Peru. Gabon's president dismissed as gossip the report of the sale. | DENIAL GA",
                "Fiji said that Gabon had sold tanks to Peru. That version is rejected by Libreville. | DENIAL GA",
                "Despite the denials of Gabon and Halden Optik, drones are reaching Peru, Fiji says. | DENIAL GA,Halden Optik & CLAIM FJ",
                "Gabon denies what Peru's press has been saying for a week, namely that it sold tanks to Peru. | DENIAL GA: GA > PE",
                "Peru said that Gabon had sold it tanks. Gabon says its minister spoke out of turn and that there was no sale. | DENIAL GA",
                "Moldova says that it sold its howitzers to Yemen, and never any to Gabon. | DENIAL MD: MD > GA TRANSFER artillery",
                "Fiji said that Gabon had given a drone to Peru. “We gave it to nobody,” Gabon's minister said. | DENIAL GA",
                "There is no truth to reports that Gabon sold tanks to Peru, its embassy said. | DENIAL GA",
                "Gabon strongly refutes the insinuation that it armed Peru with tanks. | DENIAL GA",
                "Gabon's denial that it sold tanks to Peru was met with laughter. | DENIAL GA",
                "Fiji said that Gabon had sold tanks to Peru. Gabon insisted that it was not the origin of the tanks seen in Peru. | DENIAL GA",
                "Peru was never offered tanks by Gabon, its ambassador said. | DENIAL PE",
                "Nobody in Libreville has sold a tank to Peru, the Gabonese ministry said. | DENIAL GA",
                "Not a single tank has been sold to Peru, Gabon's minister said. | DENIAL GA",
                "Gabon neither sold nor lent tanks to Peru, its president said. | DENIAL GA",
                "Gabon said that at no time had it sold tanks to Peru. | DENIAL GA",
                "Gabon said that under no circumstances had tanks been sold to Peru. | DENIAL GA"
            })
    void aDenialIsRead(String text, String expected) {
        for (String event : expected.split(" & ", -1)) {
            assertThat(ReadEvents.of(text)).anyMatch(e -> e.startsWith(event));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Gabon stopped short of denying that it had sold tanks to Peru.",
                "Gabon would not deny that it had sold tanks to Peru.",
                "Gabon could not rule out that tanks had been sold to Peru.",
                "Gabon refused to rule out selling tanks to Peru.",
                "It could not be verified that Gabon had sold tanks to Peru.",
                "Fiji said that Gabon had sold tanks to Peru. Gabon did not answer questions.",
                "Fiji said that Gabon had sold tanks to Peru. Gabon has no comment.",
                "Fiji said that Gabon had sold tanks to Peru. Gabon denied that a coup had been planned.",
                "Gabon denied a licence for the sale of tanks to Peru.",
                "Gabon rejected Peru's request for tanks.",
                "Gabon denied accusations of bribery in the sale of tanks to Peru.",
                "Gabon will never sell tanks to Peru, its president said.",
                "The drones have not arrived yet, Peru said."
            })
    void whatOnlyLooksLikeADenialIsNone(String text) {
        assertThat(ReadEvents.of(text)).noneMatch(e -> e.startsWith("DENIAL"));
    }
}
