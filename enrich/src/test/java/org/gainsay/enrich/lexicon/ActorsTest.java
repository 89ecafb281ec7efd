package org.gainsay.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {

    private static final Actors ACTORS = Lexicon.load(null).actors();

    private static String ids(String sentence) {
        return ids(ACTORS.find(sentence));
    }

    private static String ids(List<ActorMention> mentions) {
        return mentions.stream().map(mention -> String.join("+", mention.ids())).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The Kremlin and the White House were silent.            | RU US
                    Officials in Niger blamed Nigeria.                      | NE NG
                    A Nigerien officer met his Nigerian colleague.          | NE NG
                    DR Congo, Congo-Brazzaville and Kinshasa signed.        | CD CG CD
                    North Korea, DPRK, South Korea and the ROK were named.  | KP KP KR KR
                    Guinea, Guinea-Bissau and Papua New Guinea abstained.   | GN GW PG
                    Equatorial Guinea spoke for Guinea.                     | GQ GN
                    Dominica wrote to the Dominican Republic.               | DM DO
                    American Samoa is not Samoa.                            | AS WS
                    Northern Ireland and Ireland share a border.            | GB IE
                    Türkiye is what Turkey calls itself in ANKARA.          | TR TR TR
                    They told us that the U.S. had asked the UK.            | US GB
                    Filipino sailors reached the Philippines.               | PH PH
                    The Hague replied to Brussels and to NATO.              | NL EU NATO
                    Nato allies and the IAEA met the OSCE.                  | NATO IAEA OSCE
                    Sino-Indian talks and Anglo-French ones                 | CN IN GB FR
                    Iran’s Revolutionary Guards denied it.                  | IR IR
                    St. Kitts and Nevis asked St Lucia.                     | KN LC
                    Washington, D.C. was calm.                              | US
                    The Taoiseach answered the Knesset.                     | IE IL
                    Western parts were found by officials of West Africa.   | West West Africa
                    Fighters of JNIM and the KNU took Toyota Hilux pickups. | JNIM KNU
                    """)
    void namesResolveToTheirIds(String sentence, String expected) {
        assertThat(ids(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    they left it to us and it is in vain
                    Voters in New Mexico and Washington state were asked.
                    Paris Hilton flew with China Southern.
                    The coach praised Michael Jordan and Chad Kroeger.
                    A farmer near Lebanon, Ohio, sold his pumpkins.
                    The Atlanta prosecutor said Georgia would appeal.
                    Her guinea pig ate Brazil nuts and Danish pastries.
                    The Jordan River was low.
                    He kept a Panama hat and a Swiss Army knife.
                    """)
    void homonymsNameNoState(String sentence) {
        assertThat(ACTORS.find(sentence))
                .filteredOn(mention -> mention.form() != ActorForm.PLACE)
                .noneMatch(mention -> mention.kind() == ActorKind.STATE || mention.kind() == ActorKind.TERRITORY);
    }

    @Test
    void anOfficeHolderIsFoundOnTheDaysOfTheOffice() {
        String sentence = "It was Scholz who refused.";
        assertThat(ids(ACTORS.find(sentence, LocalDate.of(2023, 5, 1)))).isEqualTo("DE");
        assertThat(ACTORS.find(sentence, LocalDate.of(2025, 9, 1)))
                .noneMatch(mention -> mention.ids().contains("DE"));
        assertThat(ACTORS.find(sentence)).noneMatch(mention -> mention.ids().contains("DE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It was sold by Rudavian Optik GmbH in May.             | Rudavian Optik       | FIRM
                    The parts came from Varnholm Industries.               | Varnholm Industries  | FIRM
                    They were reported by the Lima Standard on Monday.     | Lima Standard        | MEDIUM
                    According to the weekly Sova Plamen, nothing was sent. | Sova Plamen          | MEDIUM
                    It told Radio Polynesia so.                            | Radio Polynesia      | MEDIUM
                    The arms went to the Ormond Liberation Army.           | Ormond Liberation Army | GROUP
                    Rifles were found with Zembla rebels near the river.   | Zembla               | GROUP
                    A study by the Varn Institute for Peace Studies says so. | Varn Institute for Peace Studies | ORGANISATION
                    They blame a local firm, Tessaly, for it.              | Tessaly              | FIRM
                    They quote Colonel Ana Fifita in full.                 | Ana Fifita           | PERSON
                    It bought them from Pacific Varnko in May.             | Pacific Varnko       | UNKNOWN
                    They were ordered by Astana Varnko, a shop.            | Astana Varnko        | UNKNOWN
                    He gave the list to Zembla Watch on Monday.            | Zembla Watch         | ORGANISATION
                    They were sold by Varn Pulp & Tessaly in Bergen.       | Varn Pulp & Tessaly  | UNKNOWN
                    His company, Berlen Air, bought them.                  | Berlen Air           | FIRM
                    Tessaly, Malta's largest importer, sold them.          | Tessaly              | FIRM
                    """)
    void namesInNoListAreReadByTheirPattern(String sentence, String name, ActorKind kind) {
        assertThat(ACTORS.find(sentence)).anySatisfy(mention -> {
            assertThat(mention.ids()).containsExactly(name);
            assertThat(mention.kind()).isEqualTo(kind);
        });
    }

    @Test
    void aModelIsNoActorAndANameMayBeginWithASmallLetter() {
        assertThat(ids("They agreed to send 100 ZT-180 drones to Fiji.")).isEqualTo("FJ");
        assertThat(ids("They were sold by a laboratory called Signal-12.")).isEqualTo("Signal");
        assertThat(ids("Firms such as iVolt Technology sold them to Fiji.")).isEqualTo("iVolt Technology FJ");
    }

    @Test
    void anOrganOfAStateIsNoNameOfItsOwn() {
        assertThat(ids("They say the Kuwaiti National Guard bought them.")).isEqualTo("KW");
        assertThat(ids("They say the Royal Thai Army bought them.")).isEqualTo("TH");
        assertThat(ids("An official at the Ministry of Industry and Trade of Fiji agreed."))
                .isEqualTo("FJ");
    }

    @Test
    void aPossessiveIsNoPartOfTheMention() {
        String sentence = "It is Iran's.";
        ActorMention mention = ACTORS.find(sentence).get(0);
        assertThat(sentence.substring(mention.start(), mention.end())).isEqualTo("Iran");
    }

    @Test
    void mentionsNeverOverlapAndStandInOrder() {
        List<ActorMention> mentions = ACTORS.find(
                "Chinese firms such as Semla Heavy Engineering sold the U.S. State Department's New York Times a copy of Le Monde.");
        for (int i = 1; i < mentions.size(); i++) {
            assertThat(mentions.get(i).start())
                    .isGreaterThanOrEqualTo(mentions.get(i - 1).end());
        }
    }

    @Test
    void aLongRunOfCapitalsCostsBoundedTime() {
        assertThat(ACTORS.find("Abc ".repeat(50_000))).hasSizeLessThan(50_001);
    }
}
