package org.gainsay.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleNamesTest {

    private static final Actors ACTORS = Lexicon.load(null).actors();

    private static List<String> ids(int sentence, String... sentences) {
        return ACTORS.findAll(List.of(sentences), null).get(sentence).stream()
                .flatMap(mention -> mention.ids().stream())
                .toList();
    }

    @Test
    void aShortFormMeansTheNameSpelledOutElsewhere() {
        assertThat(ids(1, "The Port Vila Ledger reported it.", "The Ledger gave no source."))
                .containsExactly("Port Vila Ledger");
        assertThat(ids(1, "They bought it from Semla Heavy Engineering.", "Semla says that it was paid."))
                .containsExactly("Semla Heavy Engineering");
        assertThat(ids(1, "The Ormond Liberation Army has them.", "Guns of the OLAR and of the OLA were shown."))
                .contains("OLA");
    }

    @Test
    void theBeginningOrEndOfALongerNameMeansThatName() {
        String[] article = {
            "Tiger Shield denied that it sold Bhutan plates.",
            "The biggest exporter, Shantou Tiger Shield, sold them to Red Dune Motors, a dealer.",
            "Red Dune said nothing."
        };
        assertThat(ids(0, article)).containsExactly("Shantou Tiger Shield", "BT");
        assertThat(ids(1, article)).containsExactly("Shantou Tiger Shield", "Red Dune Motors");
        assertThat(ids(2, article)).containsExactly("Red Dune Motors");
    }

    @Test
    void aPersonMeansWhomThePersonSpeaksFor() {
        assertThat(ids(0, "Tongan defence minister Ana Fifita said so.")).containsExactly("TO", "TO");
        assertThat(ids(1, "Ana Fifita, a spokeswoman for the Tongan army, said so.", "Fifita gave no date."))
                .containsExactly("TO");
        assertThat(ids(
                        1,
                        "Iceland's foreign minister said so.",
                        "They were found, the minister, Sunna Halldors, said."))
                .containsExactly("IS");
    }

    @Test
    void nobodyFormerSpeaksForAnybody() {
        assertThat(ids(0, "Ana Fifita, a former minister of Tonga, said so.")).contains("Ana Fifita");
        assertThat(ids(0, "They asked a retired Tongan admiral, Ana Fifita, about it."))
                .contains("Ana Fifita");
    }

    @Test
    void aDealerOrScholarSpeaksForNoState() {
        assertThat(ids(1, "The guns came from a Tongan dealer, Ana Fifita.", "Fifita denied it."))
                .containsExactly("Ana Fifita");
        assertThat(ids(0, "It was bought from a Serbian dealer, Semla Avio, which shut in May."))
                .contains("Semla Avio");
        assertThat(ids(1, "A Serbian dealer sold them.", "The dealer, Semla Avio, gave no date."))
                .containsExactly("Semla Avio");
        assertThat(ids(0, "Ana Fifita, a lawyer for Semla Optik, said so."))
                .containsExactly("Semla Optik", "Semla Optik");
    }

    @Test
    void aCountryThatAWarIsFoughtInIsNoPartyByThat() {
        assertThat(ids(0, "Peru will send Chad drones for the war in eastern Tonga."))
                .containsExactly("PE", "TD");
        assertThat(ids(0, "Peru arms Chad for Tonga war")).containsExactly("PE", "TD");
        assertThat(ids(0, "They fell on the battlefields of Tonga in the invasion of Tonga."))
                .isEmpty();
        assertThat(ids(0, "They were used in strikes on Tonga, and Tonga shot them down."))
                .containsExactly("TO");
        assertThat(ids(0, "They were for the Tonga war effort and for US war planes."))
                .containsExactly("TO", "US");
        assertThat(ids(0, "The drones used in the strikes of Peru came from Chad."))
                .containsExactly("PE", "TD");
    }

    @Test
    void aHeadlineIsReadWithTheNamesOfTheBody() {
        assertThat(ids(
                        0,
                        "Botswana Guardian Sees Proof Against Semla",
                        "The Botswana Guardian saw a letter from Semla, a firm in Maun."))
                .contains("Botswana Guardian")
                .doesNotContain("BW");
    }
}
