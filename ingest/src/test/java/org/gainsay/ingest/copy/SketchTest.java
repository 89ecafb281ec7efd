package org.gainsay.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {

    private static final int LIGHTLY = 3;
    private static final int HEAVILY = 30;

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 400, 3000})
    void aTextIsLikeItselfLightlyEditedAndNotLikeItsRewriteOrAnother(int words) {
        for (int seed = 0; seed < 20; seed++) {
            Sketch sketch = Sketch.of(List.of(text(words, seed)));

            assertThat(sketch.isLike(Sketch.of(List.of(edited(words, seed, LIGHTLY)))))
                    .isTrue();
            assertThat(sketch.isLike(Sketch.of(List.of(edited(words, seed, HEAVILY)))))
                    .isFalse();
            assertThat(sketch.isLike(Sketch.of(List.of(text(words, seed + 1000)))))
                    .isFalse();
        }
    }

    @Test
    void whatIsShorterThanAStockPhraseIsLikeNothing() {
        Sketch phrase = Sketch.of(List.of("This page is not available in your country."));

        assertThat(phrase.isLike(phrase)).isFalse();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Sketch sketch = Sketch.of(List.of(text(200, 1)));

        assertThat(Sketch.parse(sketch.text())).isEqualTo(sketch).hasSameHashCodeAs(sketch);
        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.parse("A".repeat(400)));
    }

    private static String text(int words, int seed) {
        return edited(words, seed, 0);
    }

    private static String edited(int words, int seed, int percent) {
        Random draw = new Random(seed);
        Random edit = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> {
                    int word = draw.nextInt(5000);
                    return edit.nextInt(100) < percent ? "other" + i : "w" + word;
                })
                .collect(Collectors.joining(" "));
    }
}
