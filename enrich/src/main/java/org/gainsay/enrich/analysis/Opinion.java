package org.gainsay.enrich.analysis;

import java.util.List;
import java.util.Set;
import org.gainsay.enrich.encoder.Estimate;

/**
 * What the rules and the encoder say of one sentence.
 *
 * @param ruled with the events that the rules found
 * @param estimates the encoder's, for a claim, for another claim besides, and for a denial; none if the sentence did not pass the gate
 * @param named ids of the actors and goods that the sentence itself names
 * @param lists the goods that it lists together
 */
public record Opinion(AnalysedSentence ruled, List<Estimate> estimates, Set<String> named, GoodsLists lists) {

    public Opinion {
        estimates = List.copyOf(estimates);
        named = Set.copyOf(named);
    }
}
