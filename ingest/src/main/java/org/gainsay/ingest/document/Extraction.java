package org.gainsay.ingest.document;

import java.util.Objects;

/** What came of reading a document: an article, a withdrawal, or the reason why there is none. */
public sealed interface Extraction {

    /** The document is an article. */
    record Found(Draft draft) implements Extraction {
        public Found {
            Objects.requireNonNull(draft, "draft");
        }
    }

    /** The document says that its article is withdrawn. */
    record Withdrawn(Draft draft) implements Extraction {
        public Withdrawn {
            Objects.requireNonNull(draft, "draft");
        }
    }

    /**
     * The document cannot become an article.
     *
     * @param reason what kind of trouble it is
     * @param detail what was wrong in this document, and what to do about it, in words
     */
    record Rejected(Reason reason, String detail) implements Extraction {
        public Rejected {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
