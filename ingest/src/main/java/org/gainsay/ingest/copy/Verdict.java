package org.gainsay.ingest.copy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with an edition of an article.
 *
 * @param article its id
 * @param edition which revision of it
 * @param step what to do
 * @param copyOf the article that it is a near-copy of, if there is one
 */
public record Verdict(
        String article, long edition, Step step, @Nullable String copyOf) {

    /** What can happen to an edition, in this order. */
    public enum Step {
        /** It has been compared for the first time: it goes out. */
        PUBLISH,
        /** What it is a copy of has changed: it goes out once more. */
        REMARK,
        /** The article is withdrawn: a tombstone goes out. */
        WITHDRAW,
        /** Nothing can change it any more: it need not be kept. */
        FORGET
    }

    public Verdict {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(step, "step");
        if (copyOf != null && step != Step.PUBLISH && step != Step.REMARK) {
            throw new IllegalArgumentException(step + " says nothing of copies");
        }
    }

    static Verdict of(String article, long edition, Step step) {
        return new Verdict(article, edition, step, null);
    }
}
