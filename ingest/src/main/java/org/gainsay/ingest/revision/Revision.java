package org.gainsay.ingest.revision;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article's latest revision: enough to judge the next arrival, not the article itself.
 *
 * @param digest of the content; of a withdrawn article that of its last revision, if there was one
 * @param revised when it changed: by the publisher's word, else by its arrival
 * @param received when it arrived; decides between two revisions of the same time
 * @param withdrawn whether the article is taken back
 */
public record Revision(@Nullable String digest, Instant revised, Instant received, boolean withdrawn) {

    /** A total order, so that the latest of any set of revisions does not depend on the order of their arrival. */
    static final Comparator<Revision> AGE = Comparator.comparing(Revision::revised)
            .thenComparing(Revision::received)
            .thenComparing(Revision::withdrawn)
            .thenComparing(revision -> revision.digest() == null ? "" : revision.digest());

    public Revision {
        Objects.requireNonNull(revised, "revised");
        Objects.requireNonNull(received, "received");
        if (digest == null && !withdrawn) {
            throw new IllegalArgumentException("a revision that is not withdrawn has a digest");
        }
    }
}
