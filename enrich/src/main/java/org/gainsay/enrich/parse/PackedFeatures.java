package org.gainsay.enrich.parse;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.util.List;

/**
 * NLP4J's numbers of features, looked up by a hash of 64 bits instead of by the string.
 *
 * <p>A parse asks some fifty times a step for features of which most are unknown, in a table of millions: each miss of the processor's
 * cache counts, and strings in a table of references cost three of them. Here a place holds all there is to know, in one
 * word: the feature's number, and as many bits of the hash as fit beside it. Two features would have to agree in these bits
 * and share a stretch of the table to be taken for one another; those of a model are checked, and of an unknown one that is
 * one chance in 10<sup>11</sup>.
 */
final class PackedFeatures extends FeatureMap {

    private static final long serialVersionUID = 1L;

    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final int UNKNOWN = -1;

    private final long[] places;
    private final int mask;

    /**
     * Packs the features of a model.
     *
     * @throws IllegalStateException if there are more than fit, or two that cannot be told apart
     */
    PackedFeatures(FeatureMap features) {
        setSize(features.size());
        List<Object2IntMap<String>> types = features.getIndexMaps();
        int count = types.stream().mapToInt(Object2IntMap::size).sum();
        places = new long[Integer.highestOneBit(Math.max(1, count)) << 2];
        mask = places.length - 1;
        for (int type = 0; type < types.size(); type++) {
            for (Object2IntMap.Entry<String> entry : types.get(type).object2IntEntrySet()) {
                put(hash(type, entry.getKey()), entry.getIntValue());
            }
        }
    }

    private void put(long hash, int number) {
        // An empty place is all zeros; the parser takes no feature of the number zero.
        if (number <= 0) {
            return;
        }
        if (number > NUMBER) {
            throw new IllegalStateException("a model with a feature numbered " + number + " cannot be packed");
        }
        int at = (int) hash & mask;
        while (places[at] != 0) {
            if (((places[at] ^ hash) & ~NUMBER) == 0) {
                throw new IllegalStateException("two features of the model have the same hash");
            }
            at = (at + 1) & mask;
        }
        places[at] = (hash & ~NUMBER) | number;
    }

    @Override
    public int index(int type, String value) {
        long hash = hash(type, value);
        int at = (int) hash & mask;
        for (long place = places[at]; place != 0; place = places[at]) {
            if (((place ^ hash) & ~NUMBER) == 0) {
                return (int) (place & NUMBER);
            }
            at = (at + 1) & mask;
        }
        return UNKNOWN;
    }

    /** A multiplication a character, and the finish of SplitMix64, so that all bits depend on all characters. */
    private static long hash(int type, String value) {
        long hash = (type + 1L) * 0xD1342543DE82EF95L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash + value.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
