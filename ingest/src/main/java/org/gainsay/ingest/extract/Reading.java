package org.gainsay.ingest.extract;

import java.time.Instant;
import java.util.Objects;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.document.Reason;
import org.jspecify.annotations.Nullable;

/** What a raw document turned out to be. */
public sealed interface Reading {

    /** An article, identified. */
    record Read(Article article) implements Reading {
        public Read {
            Objects.requireNonNull(article, "article");
        }
    }

    /**
     * Its article is to be taken back.
     *
     * @param id the article's id
     * @param stated when the publisher says that it was withdrawn, if it does
     * @param received when that arrived here
     */
    record Withdrawn(String id, @Nullable Instant stated, Instant received) implements Reading {
        public Withdrawn {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(received, "received");
        }
    }

    /** No article could be made of it. */
    record Rejected(Reason reason, String detail) implements Reading {
        public Rejected {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
