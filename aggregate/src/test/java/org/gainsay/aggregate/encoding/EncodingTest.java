package org.gainsay.aggregate.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 127, 128, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersOfEitherSignComeBack(long number) {
        assertThat(new ByteReader(new ByteWriter().signed(number).bytes()).signed())
                .isEqualTo(number);
        assertThat(new ByteReader(new ByteWriter().unsigned(number).bytes()).unsigned())
                .isEqualTo(number);
    }

    @Test
    void smallNumbersTakeOneByte() {
        assertThat(new ByteWriter().signed(-1).bytes()).hasSize(1);
        assertThat(new ByteWriter().unsigned(127).bytes()).hasSize(1);
    }

    @Test
    void announcedLengthIsCheckedBeforeAnythingIsMade() {
        byte[] announcesTooMuch = new ByteWriter().unsigned(Integer.MAX_VALUE).bytes();

        assertThatThrownBy(() -> new ByteReader(announcesTooMuch).text())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("announces");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{\"article\":\"ä€😀\",\"kind\":null}"})
    void packedTextComesBack(String text) {
        assertThat(Packed.pack(text).text()).isEqualTo(text);
    }

    @Test
    void longPackedTextComesBack() {
        String text = "Ruritania denied it. ".repeat(5000);

        assertThat(Packed.pack(text).text()).isEqualTo(text);
    }

    @Test
    void brokenPackedTextIsRefused() {
        byte[] packed =
                Packed.pack("Two diplomats said so, and nobody else did.").bytes();

        assertThatThrownBy(() -> new Packed(Arrays.copyOf(packed, packed.length / 2)).text())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void packedTextThatNeverEndsIsRefused() {
        Packed bomb = Packed.pack("a".repeat(2_000_000));

        assertThatThrownBy(() -> bomb.text()).hasMessageContaining("longer than");
    }
}
