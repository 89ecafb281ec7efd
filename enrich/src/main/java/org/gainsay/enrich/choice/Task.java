package org.gainsay.enrich.choice;

import java.util.Locale;

/** What is to be chosen; each task has a model of its own. */
public enum Task {
    /** Whether a claim that a rule found is one. */
    CLAIM_FOUND,
    /** Whether a sentence in which no rule found a claim makes one about an open matter or about goods that it names. */
    CLAIM_UNFOUND,
    /** Whether a denial that a rule found is one. */
    DENIAL_FOUND,
    /** Whether a sentence in which no rule found a denial denies an open matter. */
    DENIAL_UNFOUND,
    /** Which of the parties that the sentence and the article offer is the source. */
    SOURCE,
    /** Which open matter an event takes from what it leaves unsaid; none is an option. */
    ANTECEDENT,
    /** Who gives the goods, by the antecedent, the sentence or the matters before. */
    SUPPLIER,
    /** Who gets them. */
    RECIPIENT;

    /**
     * From which probability on it is an event. What is likelier than half the F1 that is reached raises it (Lipton, Elkan
     * and Naryanaswamy, 2014); that is about 0.76.
     */
    public double threshold() {
        return 0.38;
    }

    /** What holds as long as there is no model: what the rules found. */
    double untrained() {
        return this == CLAIM_UNFOUND || this == DENIAL_UNFOUND ? 0 : 1;
    }

    /** Name of the model's file. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".maxent.gz";
    }
}
