package org.gainsay.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gainsay.ingest.api.JsonSerde;

class CleanTextProperties {

    @Property
    void anyTextBecomesOneLineThatJsonCanCarry(@ForAll String text) {
        String line = CleanText.line(text);

        assertThat(line).isEqualTo(line.strip()).doesNotContain("\n", "\r", "\u2028", "\u0000", "  ");
        byte[] json = JsonSerde.MAPPER.writeValueAsBytes(line);
        assertThat(JsonSerde.MAPPER.readValue(json, String.class)).isEqualTo(line);
    }

    @Property
    void cleaningTwiceIsCleaningOnce(@ForAll String text) {
        assertThat(CleanText.line(CleanText.line(text))).isEqualTo(CleanText.line(text));
    }

    @Property
    void aFieldKeepsItsLimit(@ForAll String text) {
        String field = CleanText.field(text, 10);

        assertThat(field == null || (!field.isBlank() && field.length() <= 10)).isTrue();
    }

    @Example
    void hiddenCharactersAndHalvesOfPairsGo() {
        assertThat(CleanText.line(" a\u202Eb\uD800c\r\n\u200Bd\u00A0\t e\u0301 "))
                .isEqualTo("abc d é");
    }
}
