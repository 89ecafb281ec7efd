package org.gainsay.ingest.copy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;

/**
 * Enough of a text to tell whether another is much the same: its {@value #SIZE} least shingles (a bottom-k sketch), some 250
 * bytes, where a {@link Signature} has two thousand. The similarity that it tells has a standard error of 0.06.
 */
public final class Sketch {

    static final int SIZE = 64;

    /** The Jaccard similarity from which on two texts are one, lightly edited. */
    static final double MIN_SIMILARITY = 0.5;

    private final int[] least;

    private Sketch(int[] least) {
        this.least = least;
    }

    /** The sketch of an article's body; empty if it has fewer than {@value Signature#MIN_SHINGLES} shingles. */
    public static Sketch of(Article article) {
        return of(article.parts().stream()
                .filter(part -> part.kind() == Part.Kind.BODY)
                .map(Part::text)
                .toList());
    }

    static Sketch of(List<String> paragraphs) {
        long[] shingles = Shingles.of(paragraphs);
        return new Sketch(
                shingles.length < Signature.MIN_SHINGLES
                        ? new int[0]
                        : Arrays.stream(shingles)
                                .mapToInt(shingle -> (int) (shingle >> Integer.SIZE))
                                .distinct()
                                .limit(SIZE)
                                .toArray());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if it is nothing of the kind
     */
    @JsonCreator
    public static Sketch parse(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        if (bytes.remaining() > SIZE * Integer.BYTES) {
            throw new IllegalArgumentException("not a sketch: " + bytes.remaining() + " bytes");
        }
        int[] least = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(least);
        return new Sketch(least);
    }

    /** In Base64. */
    @JsonValue
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(least.length * Integer.BYTES);
        bytes.asIntBuffer().put(least);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Whether both are of one text; an empty one is like no other, for stock phrases are that short. */
    public boolean isLike(Sketch other) {
        return least.length > 0 && other.least.length > 0 && similarity(other) >= MIN_SIMILARITY;
    }

    /** Of the least shingles of both texts together, the share that stands in both. */
    private double similarity(Sketch other) {
        int mine = 0;
        int theirs = 0;
        int common = 0;
        int seen = 0;
        while (seen < SIZE && mine < least.length && theirs < other.least.length) {
            int order = Integer.compare(least[mine], other.least[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
            seen++;
        }
        int left = least.length - mine + other.least.length - theirs;
        return (double) common / Math.min(SIZE, seen + left);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that && Arrays.equals(least, that.least);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(least);
    }

    @Override
    public String toString() {
        return "sketch of " + least.length + " shingles";
    }
}
