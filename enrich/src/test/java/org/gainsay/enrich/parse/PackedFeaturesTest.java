package org.gainsay.enrich.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedFeaturesTest {

    private static final int TYPES = 60;

    @Test
    void numbersFeaturesAsTheMapThatItReplaces() {
        FeatureMap map = new FeatureMap();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            map.add(random.nextInt(TYPES), word(random));
        }

        PackedFeatures packed = new PackedFeatures(map);

        for (int i = 0; i < 100_000; i++) {
            int type = random.nextInt(TYPES + 2);
            String word = word(random);
            assertThat(packed.index(type, word)).as("%s of type %d", word, type).isEqualTo(map.index(type, word));
        }
    }

    @Test
    void refusesMoreFeaturesThanItCanNumber() {
        FeatureMap map = new FeatureMap(1 << 24);
        map.add(0, "a");

        assertThatThrownBy(() -> new PackedFeatures(map)).hasMessageContaining("16777216");
    }

    /** Short, over few letters, so that many are met again and many share beginnings and ends. */
    private static String word(Random random) {
        StringBuilder out = new StringBuilder();
        for (int k = random.nextInt(5); k >= 0; k--) {
            out.append((char) ('a' + random.nextInt(6)));
        }
        return out.toString();
    }
}
