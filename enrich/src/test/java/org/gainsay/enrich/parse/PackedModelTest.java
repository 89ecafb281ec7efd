package org.gainsay.enrich.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedModelTest {

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

    @Test
    void addsTheSameScoresAsTheVectorThatItReplaces() {
        Random random = new Random(2);
        ColumnMajorVector vector = new ColumnMajorVector();
        vector.expand(7, 50);
        for (int i = 0; i < vector.size(); i++) {
            vector.set(i, (float) random.nextGaussian());
        }
        SparseVector features = new SparseVector();
        // The last one is of a number that the weights do not go up to.
        for (int number : new int[] {3, 49, 17, 3, 50}) {
            features.add(number, random.nextFloat());
        }
        float[] expected = new float[7];
        vector.addScores(features, expected);

        float[] scores = new float[7];
        new PackedWeights(vector).addScores(features, scores);

        assertThat(scores).isEqualTo(expected).isNotEqualTo(new float[7]);
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
