package org.gainsay.enrich.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceLanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le ministre a dit que les armes ne sont pas dans le port.",
                "El ministro dijo que los fusiles no son para la guerra.",
                "Der Minister sagte, dass die Panzer nicht nach Fidschi verkauft wurden.",
                "Il ministro ha detto che non sono stati venduti carri armati.",
                "O ministro disse que não foram vendidos tanques para os rebeldes.",
                "Ministern sade att det inte är sant och att vapnen är kvar.",
                "Menteri mengatakan bahwa senjata itu tidak dijual kepada mereka.",
                "Министр сказал, что оружие не продавали.",
                "部长说没有出售武器。",
                "قال الوزير إن الأسلحة لم تبع",
            })
    void sentencesOfOtherLanguagesAreForeign(String sentence) {
        assertThat(SentenceLanguage.isForeign(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister said that the tanks had not been sold.",
                "Fiji sells Tonga tanks",
                "He spoke to El Faro de Guayaquil in La Paz.",
                "“Ce n'est pas vrai,” the minister said, and that was the end of it.",
                "No tanks, no deal, no comment",
                "Tanks, guns, mortars.",
                "",
                "The word Москва stood on the crates.",
            })
    void englishAndWhatCannotBeToldIsNot(String sentence) {
        assertThat(SentenceLanguage.isForeign(sentence)).isFalse();
    }
}
