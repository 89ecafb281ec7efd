package org.gainsay.enrich.analysis;

import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.Span;
import org.gainsay.ingest.api.Part;

/**
 * One sentence of an article as it was read.
 *
 * @param i index of the sentence in the article, from 0
 * @param text the sentence
 * @param part what kind of block it stands in
 * @param span the sentence in the article's text
 * @param events what it claims and denies; often nothing
 */
public record AnalysedSentence(int i, String text, Part.Kind part, Span span, List<Event> events) {

    public AnalysedSentence {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(span, "span");
        events = List.copyOf(events);
    }
}
