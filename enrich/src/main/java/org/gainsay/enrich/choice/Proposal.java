package org.gainsay.enrich.choice;

import org.gainsay.enrich.rule.Draft;

/**
 * An event that may be one.
 *
 * @param sentence index of its sentence in the article
 * @param draft what a rule found, or an empty matter where none found anything
 * @param found whether a rule found it
 */
public record Proposal(int sentence, Draft draft, boolean found) {

    /** The rule that found it, as features call it. */
    String by() {
        return found ? draft.rule() : "unfound";
    }

    /** Its type, as features call it. */
    String type() {
        return draft.denies() ? "denial" : "claim";
    }

    /** Which model judges whether it is an event. */
    public Task task() {
        if (draft.denies()) {
            return found ? Task.DENIAL_FOUND : Task.DENIAL_UNFOUND;
        }
        return found ? Task.CLAIM_FOUND : Task.CLAIM_UNFOUND;
    }
}
