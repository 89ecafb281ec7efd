package org.gainsay.enrich.encoder;

import java.util.Map;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;

/**
 * What the encoder takes a sentence to claim, to claim besides, or to deny.
 *
 * @param type which of the two
 * @param probability how likely it is that the sentence does so at all, 0 to 1
 * @param sources how likely each of those whom the article names, {@code -} and {@code ?} is a source
 * @param suppliers how likely each gives the goods
 * @param recipients how likely each gets them
 * @param equipment how likely it is about goods of each category that the article names
 * @param action what is done with the goods
 * @param status whether it is done
 * @param hedged whether it is only suspected
 * @param kind how it denies, if it is a denial
 * @param cue the words looked at most, in the sentence
 */
public record Estimate(
        EventType type,
        double probability,
        Map<String, Double> sources,
        Map<String, Double> suppliers,
        Map<String, Double> recipients,
        Map<String, Double> equipment,
        Action action,
        Status status,
        boolean hedged,
        DenialKind kind,
        Span cue) {

    public Estimate {
        sources = Map.copyOf(sources);
        suppliers = Map.copyOf(suppliers);
        recipients = Map.copyOf(recipients);
        equipment = Map.copyOf(equipment);
    }
}
