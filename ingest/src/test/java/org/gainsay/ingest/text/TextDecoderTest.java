package org.gainsay.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {

    private static final String TEXT = "Ministère: “żadnych dronów” – naïveté, 5 €, Ελλάδα";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,,Ministère d’État: rien",
        "UTF-8,ISO-8859-1,Ministère d’État: rien",
        "windows-1252,UTF-8,Ministère d’État: rien",
        "windows-1252,ISO-8859-1,Ministère d’État: rien",
        "windows-1252,,Ministère d’État: rien",
        "windows-1251,windows-1251,Москва отвергла обвинения",
        "Shift_JIS,Shift_JIS,日本は否定した",
        "ISO-2022-JP,ISO-2022-JP,日本は否定した",
        "UTF-16LE,,Estonia denies it again",
        "UTF-16BE,text-that-is-no-charset,Estonia denies it again",
    })
    void readsWhatWasWrittenWhateverIsStated(String written, String stated, String text) {
        assertThat(TextDecoder.decode(
                        text.getBytes(Charset.forName(written)),
                        stated == null ? null : "text/plain; charset=" + stated))
                .contains(text);
    }

    @Test
    void marksDecide() {
        assertThat(TextDecoder.decode(
                        ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), "text/plain; charset=utf-8"))
                .contains(TEXT);
        assertThat(TextDecoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), null))
                .contains(TEXT);
        assertThat(TextDecoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "text/plain; charset=ascii"))
                .contains(TEXT);
    }

    @Test
    void binaryDataIsNoText() {
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);

        assertThat(TextDecoder.decode(noise, "text/plain; charset=utf-8")).isEmpty();
        assertThat(TextDecoder.decode(new byte[] {'G', 'I', 'F', '8', 0, 1}, "text/plain"))
                .isEmpty();
    }
}
