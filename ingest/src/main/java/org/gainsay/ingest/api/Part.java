package org.gainsay.ingest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * One block of an article in reading order: a headline, a paragraph, a caption.
 *
 * @param kind what the block is; only {@link Kind#HEADLINE} and {@link Kind#BODY} reach the ledger
 * @param text the block's text with white space collapsed to single spaces; never blank
 */
public record Part(Kind kind, String text) {

    /** What a block of an article is. Written in lower case. */
    public enum Kind {
        HEADLINE,
        BODY,
        /** A picture's caption or credit. */
        CAPTION,
        /** Bylines, footers, related links, subscription boxes. */
        BOILERPLATE,
        /** A reader's comment. */
        COMMENT;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Kind of(String json) {
            return valueOf(json.toUpperCase(Locale.ROOT));
        }
    }

    public Part {
        Objects.requireNonNull(kind, "kind");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a part's text must not be blank");
        }
    }
}
