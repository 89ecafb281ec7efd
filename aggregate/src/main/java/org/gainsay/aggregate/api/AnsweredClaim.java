package org.gainsay.aggregate.api;

import java.util.List;
import java.util.Objects;

/**
 * A claim that a denial answers in its own article.
 *
 * @param sentence index of the claim's sentence in the article, from 0
 * @param why what joins the two; never {@link Answer.Why#LATEST_BEFORE}, which joins articles
 * @param sources who claims it
 * @param suppliers who is claimed to give, sell or make the goods
 * @param recipients who is claimed to get, ask for or use the goods
 * @param equipment ids of the equipment taxonomy
 */
public record AnsweredClaim(
        int sentence,
        Answer.Why why,
        List<String> sources,
        List<String> suppliers,
        List<String> recipients,
        List<String> equipment) {

    public AnsweredClaim {
        Objects.requireNonNull(why, "why");
        sources = List.copyOf(sources);
        suppliers = List.copyOf(suppliers);
        recipients = List.copyOf(recipients);
        equipment = List.copyOf(equipment);
        if (why == Answer.Why.LATEST_BEFORE) {
            throw new IllegalArgumentException("a claim of the denial's own article is not joined by " + why);
        }
    }
}
