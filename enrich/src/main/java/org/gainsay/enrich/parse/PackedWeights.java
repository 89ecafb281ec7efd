package org.gainsay.enrich.parse;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/** NLP4J's weights in one array, added in the same order: the same sums, by loops that the compiler makes vector instructions of. */
final class PackedWeights extends ColumnMajorVector {

    private static final long serialVersionUID = 1L;

    private final float[] packed;

    PackedWeights(ColumnMajorVector vector) {
        label_size = vector.getLabelSize();
        feature_size = vector.getFeatureSize();
        packed = new float[vector.size()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = vector.get(i);
        }
    }

    @Override
    public int size() {
        return packed.length;
    }

    @Override
    public float get(int index) {
        return packed[index];
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        for (SparseItem feature : features.getVector()) {
            if (feature.getIndex() < feature_size) {
                add(feature.getIndex() * label_size, feature.getValue(), scores);
            }
        }
    }

    private void add(int first, float value, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += packed[first + i] * value;
        }
    }
}
