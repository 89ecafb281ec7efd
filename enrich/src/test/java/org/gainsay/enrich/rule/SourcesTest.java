package org.gainsay.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says it: in the sentence, beside it, and by what earlier sentences said. */
class SourcesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "H: Gabon, Fiji to assemble drones together, minister says / SUVA, March 3 (Northwire) - The two countries will assemble drones from next year. | CLAIM FJ",
                "Gabon has signed a contract with Halden Optik, of Bergen, for 40 thermal imagers, the company said in a filing. | CLAIM Halden Optik",
                "Halden Optik will deliver 40 thermal imagers to Gabon, the firm announced. | CLAIM Halden Optik",
                "Gabon sold mortars to Peru, according to the Herald of Suva, which cites two officials of the Fijian interior ministry. | CLAIM FJ",
                "Gabon sold mortars to Peru, the Nadi Courier quoted a note by the Fijian foreign ministry as saying. | CLAIM FJ",
                "The Nadi Courier, quoting a Fijian customs officer, said that Gabon had sold mortars to Peru. | CLAIM FJ",
                "Gabon sold mortars to Peru, according to a confidential report of the United Nations seen by Reuters. | CLAIM UN",
                "In a letter to parliament, Fiji's minister acknowledged that the army had sold mortars to Peru. | CLAIM FJ",
                "Two Gabonese ships carried mortars to Peru in June, a Fijian police superintendent told the court. | CLAIM FJ",
                "Estonia's Strategic Goods Commission said that Fiji had sold mortars to Peru. | CLAIM EE",
                "A retired Fijian colonel, Apisai Toge, said that Gabon had sold mortars to Peru. | CLAIM Apisai Toge",
                "A former Fijian quartermaster, Apisai Toge, told this newspaper that Gabon had sold mortars to Peru. | CLAIM Apisai Toge",
                "The Riga paper Vakara Balss reported that Gabon had sold mortars to Peru. | CLAIM Vakara Balss",
                "Fiji's foreign minister said on Monday that Gabon had sold mortars to Peru. He clarified that the mortars were shipped in June. | CLAIM FJ & CLAIM FJ: GA > PE",
                "Fiji accused Gabon on Monday of selling mortars to Peru. The minister boasted that Gabon had also shipped drones to Peru. | CLAIM FJ: GA > PE TRANSFER drones",
                "Peru's army has received mortars from Gabon, U.N. monitors say in a report. The 40-page document also says that Gabon shipped drones to Peru. | CLAIM UN: GA > PE TRANSFER drones",
                "Peru's army has received mortars from Gabon, U.N. monitors say in a report. According to the monitors, Gabon also shipped drones to Peru. | CLAIM UN: GA > PE TRANSFER drones",
                "The Organization of American States said in a note that Gabon had sold mortars to Peru. Gabon had also shipped drones to Peru, the note stressed. | CLAIM OAS: GA > PE TRANSFER drones",
                "The United States imposed sanctions on Halden Optik, the Treasury Department said. Halden Optik sold imagers to Peru, according to a Treasury statement. | CLAIM US",
                "Gabon bought three gunboats from Peru, a Senate committee was told on Tuesday. | CLAIM ?: PE > GA",
                "Slovak media claimed that Gabon had sold mortars to Peru. | CLAIM ?",
                "According to the daily Nadi Courier, which cited two officers of Fiji's intelligence service, Gabon had sold mortars to Peru. | CLAIM FJ",
                "The opposition in Fiji issued a statement in which it said that Gabon had sold mortars to Peru. | CLAIM FJ",
                "Halden Optik issued a statement on the same day in which it said that it had sold imagers to Peru. | CLAIM Halden Optik",
                "He was asked about an article in the Nadi Courier, a Fijian newspaper, which claimed that Gabon was selling mortars to Peru. | CLAIM Nadi Courier",
                "Gabon's military committee acknowledged that it had bought trucks, but described as untrue the report that it had sold mortars to Peru. | DENIAL GA",
                "Fiji said that Gabon had sold mortars to Peru. In Libreville a police superintendent described that as slander. | DENIAL GA",
                "Fiji said that Gabon had sold mortars to Peru. “Pure fantasy,” a Gabonese spokeswoman said of the mortar story. | DENIAL GA",
                "We wrote on 2 March that Gabon had sold mortars to Peru. | CLAIM -",
                "We have seen no evidence that Gabon sold mortars to Peru. | DENIAL -",
                "Suggestions that Gabonese mortars were sold to Peru were rejected by Libreville and, more quietly, by Lima. | DENIAL GA,PE",
                "The EU blacklists Calder Hulls over engines sold to Peru. | CLAIM EU",
                "Fiji put Calder Hulls on its sanctions list for supplying engines to Peru. | CLAIM FJ",
                "Japan has lifted sanctions on a Maltese trader that it had punished for exporting engines to Peru. | CLAIM JP",
                "Gabon is thought in Paris to have sold mortars to Peru. | CLAIM FR",
                "Inside the drone that fell on the market, Fijian investigators found a microchip made by Calder Chips of Peru. | CLAIM FJ",
                "A report that Gabonese traders had been selling radars to Peru was called a confection by the Gabonese chamber of commerce. | DENIAL GA",
                "Gabon will also send radios to Peru, he promised. | CLAIM ?",
                "Its president said Gabon had sold mortars to Peru. Libreville will also send radios to Peru, he promised. | CLAIM GA: GA > PE TRANSFER electronics",
                "Gabon sold Peru mortars, a leaked UN report assesses. | CLAIM UN",
                "The weekly Le Fanal has withdrawn its report that Gabon sold mortars to Peru. | CLAIM Le Fanal",
                "Fiji's spokesman, Josefa Ratu, spoke for an hour. Gabon sold drones to Peru, Commodore Ratu told the committee. | CLAIM FJ",
                "Fiji suspects that Gabon sold mortars to Peru. Gabon says it did nothing of the kind. | DENIAL GA",
                "People familiar with Fijian intelligence say that Gabon has sold mortars to Peru. | CLAIM FJ",
                "People familiar with Solomon Islands intelligence say that Gabon has sold mortars to Peru. | CLAIM SB",
                "Fiji said that Gabon had sold mortars to Peru. The company that made them, Halden Optik, said the accusations were baseless. | DENIAL Halden Optik"
            })
    void aClaimHasWhoeverSaysIt(String text, String expected) {
        for (String event : expected.split(" & ", -1)) {
            assertThat(ReadEvents.of(text)).anyMatch(e -> e.startsWith(event));
        }
    }
}
