package org.gainsay.enrich.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.api.Action;

/**
 * An actor's dealing in goods, as far as it has been read: the roles fill as a sentence is walked.
 *
 * <p>Mutable, and confined to the reading of one article.
 */
public final class Matter {

    public Action action;
    public final Set<String> suppliers = new TreeSet<>();
    public final Set<String> recipients = new TreeSet<>();
    public final Set<String> equipment = new TreeSet<>();
    /** Who said it; empty for the article's own voice. */
    public final Set<String> sources = new TreeSet<>();

    public boolean prospective;
    public boolean hedged;
    /** Whether the words deny it themselves ("sold no", "never"). */
    public boolean negated;
    /** Whether its words point back to goods of an earlier sentence. */
    public boolean pointing;
    /** Whether its goods are a plain word that may stand for others: "the bombs", "the vehicles". */
    public boolean loose;
    /** Whether this matter was denied where it stands. */
    public boolean denied;
    /** Index of its sentence in the article. */
    public int sentence;
    /** Tokens that made it: the verb or noun of dealing. */
    public final List<Integer> cues = new ArrayList<>();

    public Matter(Action action) {
        this.action = action;
    }

    /** Everybody who takes part. */
    public Set<String> parties() {
        Set<String> all = new TreeSet<>(suppliers);
        all.addAll(recipients);
        return all;
    }

    /** Another matter that says the same. */
    public Matter copy() {
        Matter copy = new Matter(action);
        copy.suppliers.addAll(suppliers);
        copy.recipients.addAll(recipients);
        copy.equipment.addAll(equipment);
        copy.sources.addAll(sources);
        copy.prospective = prospective;
        copy.hedged = hedged;
        copy.negated = negated;
        copy.pointing = pointing;
        copy.loose = loose;
        copy.denied = denied;
        copy.sentence = sentence;
        copy.cues.addAll(cues);
        return copy;
    }
}
