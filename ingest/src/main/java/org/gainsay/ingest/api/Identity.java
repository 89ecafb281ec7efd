package org.gainsay.ingest.api;

import java.util.Objects;

/**
 * What an article's id was made from, so that a person can see why two documents are one article.
 *
 * @param by the rung of the ladder that applied
 * @param value the canonical URL, guid, record key or content digest itself
 */
public record Identity(By by, String value) {

    /** The ladder: the first rung that a document offers decides. */
    public enum By {
        /** {@code rel=canonical}, {@code og:url} or the address it was fetched from, tracking parameters gone. */
        CANONICAL_URL,
        /** The publisher's own identifier, such as an RSS {@code guid} or an Atom {@code id}. */
        GUID,
        /** The record's key on the raw topic, such as a file's path. */
        RECORD_KEY,
        /** Nothing else was there: the text itself. */
        CONTENT
    }

    public Identity {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(value, "value");
    }
}
