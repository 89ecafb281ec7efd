package org.gainsay.ingest.copy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;

/**
 * What is kept of a text to find its copies by: its buckets, and a sample of its shingles.
 *
 * <p>The buckets are those of MinHash with {@value #HASHES} hash functions in {@value #BANDS} bands: two texts of
 * similarity <i>s</i> share one with a probability of 1 - (1 - s⁴)³², 87 of 100 at a half. The sample confirms what
 * meets there. It is the {@value #SAMPLE} least hashes (a bottom-k sketch), which is all of a text of up to a thousand words: the
 * answer is exact for most news, and has a standard error of at most 0.02 beyond. The minima alone would err by 0.044, and
 * where one disclaimer stands under thousands of articles, some pair of them always lies three errors off.
 */
public final class Signature {

    static final int HASHES = 128;
    static final int BANDS = 32;
    static final int SAMPLE = 1024;

    /** A copy has at least this share of the shingles of the smaller text in common with the larger. */
    static final double MIN_CONTAINMENT = 0.6;

    /** About twenty words; stock phrases such as "This story will be updated" are shorter. */
    static final int MIN_SHINGLES = 20;

    private static final int ROWS = HASHES / BANDS;
    private final long[] buckets;
    private final int[] sample;

    private Signature(long[] buckets, int[] sample) {
        this.buckets = buckets;
        this.sample = sample;
    }

    /** The signature of an article's body, or nothing if it has fewer than {@value #MIN_SHINGLES} shingles. */
    public static Optional<Signature> of(Article article) {
        return of(article.parts().stream()
                .filter(part -> part.kind() == Part.Kind.BODY)
                .map(Part::text)
                .toList());
    }

    static Optional<Signature> of(List<String> paragraphs) {
        long[] shingles = Shingles.of(paragraphs);
        return shingles.length < MIN_SHINGLES
                ? Optional.empty()
                : Optional.of(new Signature(buckets(shingles), sample(shingles)));
    }

    private static long[] buckets(long[] shingles) {
        long[] buckets = new long[BANDS];
        for (int i = 0; i < HASHES; i++) {
            long function = Mix.of(i);
            long least = Long.MAX_VALUE;
            for (long shingle : shingles) {
                least = Math.min(least, Mix.of(shingle ^ function));
            }
            int band = i / ROWS;
            buckets[band] = Mix.of(buckets[band] + band + least);
        }
        return buckets;
    }

    private static int[] sample(long[] sorted) {
        return Arrays.stream(sorted)
                .mapToInt(shingle -> (int) (shingle >> Integer.SIZE))
                .distinct()
                .limit(SAMPLE)
                .toArray();
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if it is nothing of the kind
     */
    @JsonCreator
    public static Signature parse(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        if (bytes.remaining() < BANDS * Long.BYTES || bytes.remaining() > BANDS * Long.BYTES + SAMPLE * Integer.BYTES) {
            throw new IllegalArgumentException("not a signature: " + bytes.remaining() + " bytes");
        }
        long[] buckets = new long[BANDS];
        bytes.asLongBuffer().get(buckets);
        bytes.position(BANDS * Long.BYTES);
        int[] sample = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(sample);
        return new Signature(buckets, sample);
    }

    /** In Base64. */
    @JsonValue
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BANDS * Long.BYTES + sample.length * Integer.BYTES);
        bytes.asLongBuffer().put(buckets);
        bytes.position(BANDS * Long.BYTES);
        bytes.asIntBuffer().put(sample);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The share of the smaller text's shingles that the larger one has too: 0 to 1. */
    double containment(Signature other) {
        int end = Math.min(end(), other.end());
        int mine = 0;
        int theirs = 0;
        int common = 0;
        while (mine < sample.length
                && theirs < other.sample.length
                && sample[mine] <= end
                && other.sample[theirs] <= end) {
            int order = Integer.compare(sample[mine], other.sample[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        int smaller = Math.min(upTo(end), other.upTo(end));
        return smaller == 0 ? 0 : (double) common / smaller;
    }

    /** Up to where all hashes are known. */
    private int end() {
        return sample.length < SAMPLE ? Integer.MAX_VALUE : sample[SAMPLE - 1];
    }

    private int upTo(int end) {
        int found = Arrays.binarySearch(sample, end);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * Whether one is a copy of the other. Whoever has a Jaccard similarity of a half has a containment of two thirds, so
     * that the one threshold decides.
     */
    boolean isNear(Signature other) {
        return containment(other) >= MIN_CONTAINMENT;
    }

    /** Where the text is found again: two that are alike share a bucket the more likely the more they are alike. */
    long[] buckets() {
        return buckets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && Arrays.equals(buckets, that.buckets)
                && Arrays.equals(sample, that.sample);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(buckets);
    }

    @Override
    public String toString() {
        return "signature with a sample of " + sample.length + " shingles";
    }
}
