package org.gainsay.enrich.api;

import java.util.List;
import java.util.Objects;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands and why it was read: what a person needs in order to check it.
 *
 * @param sentence index of the sentence in the article, from 0
 * @param part what kind of block the sentence stands in
 * @param text the sentence
 * @param span the sentence in the article's text
 * @param statement fingerprint of the normalised sentence: the same words printed by forty papers have the same one
 * @param cues the words that made it an event ("denied", "had shipped"), in the article's text
 * @param rule the rule that fired, such as {@code complement-of-speech}
 * @param confidence estimated probability that the event is right, 0 to 1
 * @param answers the sentence index of the claim that a denial answers in the same article, if one was found
 */
public record Evidence(
        int sentence,
        Part.Kind part,
        String text,
        Span span,
        String statement,
        List<Span> cues,
        String rule,
        double confidence,
        @Nullable Integer answers) {

    public Evidence {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(rule, "rule");
        cues = List.copyOf(cues);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, was " + confidence);
        }
    }
}
