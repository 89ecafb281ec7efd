package org.gainsay.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The ministry of defence denied on Monday that it had sold any mortars to the rebels in the north.",
                "fr | Le ministère de la Défense a démenti lundi avoir vendu des mortiers aux rebelles du nord du pays.",
                "de | Das Verteidigungsministerium hat am Montag bestritten, den Rebellen im Norden Mörser verkauft zu haben.",
                "ru | Министерство обороны в понедельник опровергло сообщения о продаже миномётов повстанцам на севере страны.",
                "zh | 国防部星期一否认曾向北部的叛军出售任何迫击炮。国防部发言人说，这些指控毫无根据，箱子里只有课桌和学校用品，没有别的东西。",
            })
    void plainTextIsTold(String language, String text) {
        assertThat(TextLanguage.of(List.of(new Part(Part.Kind.BODY, text)))).contains(language);
    }

    @Test
    void aFewNamesAreNotGuessedAt() {
        assertThat(TextLanguage.of(List.of(new Part(Part.Kind.BODY, "Suva, Apia, Dili"))))
                .isEmpty();
        assertThat(TextLanguage.of(List.of(new Part(Part.Kind.CAPTION, "The ministry of defence ".repeat(9)))))
                .isEmpty();
    }
}
