package org.gainsay.enrich.api;

/**
 * A stretch of an article's text ({@link org.gainsay.ingest.api.Article#text()}), in UTF-16 code units.
 *
 * @param start inclusive
 * @param end exclusive; never before {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }
}
