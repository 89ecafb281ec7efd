package org.gainsay.ingest.copy;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of an article.
 *
 * @param rank the article and its event time
 * @param edition the revision
 * @param arrived by when it came to the index, in milliseconds since 1970; it leaves a window later
 * @param signature of its body
 * @param original the earliest article that it is a near-copy of, if there is one
 */
public record Indexed(
        Rank rank,
        long edition,
        long arrived,
        Signature signature,
        @Nullable String original) {

    public Indexed {
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(signature, "signature");
    }

    static Indexed of(Notice notice, Signature signature, Instant now) {
        return new Indexed(notice.rank(), notice.edition(), now.toEpochMilli(), signature, null);
    }

    Indexed withOriginal(@Nullable String newOriginal) {
        return new Indexed(rank, edition, arrived, signature, newOriginal);
    }
}
