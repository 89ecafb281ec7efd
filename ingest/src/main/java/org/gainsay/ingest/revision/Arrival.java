package org.gainsay.ingest.revision;

import java.time.Instant;
import java.util.Objects;
import org.gainsay.ingest.api.Article;
import org.jspecify.annotations.Nullable;

/**
 * Something that arrived about one article, on its way to the store of its revisions.
 *
 * @param id the article's id
 * @param stated when the publisher says that it changed or was withdrawn, if it does
 * @param received when it arrived
 * @param article the revision, or null for a withdrawal
 */
public record Arrival(
        String id,
        @Nullable Instant stated,
        Instant received,
        @Nullable Article article) {

    public Arrival {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(received, "received");
    }

    public static Arrival revision(Article article) {
        return new Arrival(article.id(), article.updated(), article.received(), article);
    }

    public static Arrival withdrawal(String id, @Nullable Instant stated, Instant received) {
        return new Arrival(id, stated, received, null);
    }

    Revision asRevision(@Nullable String digestIfWithdrawn) {
        return new Revision(
                article == null ? digestIfWithdrawn : article.digest(),
                stated == null ? received : stated,
                received,
                article == null);
    }
}
