package org.gainsay.ingest.copy;

import java.time.Instant;
import java.util.Objects;
import org.gainsay.ingest.api.Article;
import org.jspecify.annotations.Nullable;

/**
 * What the index is told of an article: a revision of it, or that it is withdrawn.
 *
 * @param rank the article and its event time
 * @param edition names the revision; another number for every revision of the article
 * @param received when it arrived
 * @param signature of its body; null if that is too short to be compared, or withdrawn
 * @param withdrawn whether the article is taken back
 */
public record Notice(
        Rank rank, long edition, Instant received, @Nullable Signature signature, boolean withdrawn) {

    public Notice {
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(received, "received");
        if (withdrawn && signature != null) {
            throw new IllegalArgumentException("what is withdrawn has no signature");
        }
    }

    public static Notice revision(Article article, long edition) {
        return new Notice(
                Rank.of(article),
                edition,
                article.received(),
                Signature.of(article).orElse(null),
                false);
    }

    public static Notice withdrawal(String article, long edition, Instant received) {
        return new Notice(new Rank(received, article), edition, received, null, true);
    }

    String article() {
        return rank.article();
    }
}
