package org.gainsay.ingest.copy;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.gainsay.ingest.api.Article;

/**
 * An article's place in the order of all: of two that are alike the first is the original.
 *
 * @param time event time
 * @param article id; decides between articles of one time
 */
public record Rank(Instant time, String article) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER =
            Comparator.comparing(Rank::time).thenComparing(Rank::article);

    public Rank {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(article, "article");
    }

    static Rank of(Article article) {
        return new Rank(article.eventTime(), article.id());
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
