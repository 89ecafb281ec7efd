package org.gainsay.aggregate.dispute;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.aggregate.api.AnsweredClaim;
import org.gainsay.enrich.api.Action;

/**
 * Whether a denial and a claim are about the same dealing: the same parties and goods, the same act, both done or both in
 * prospect.
 *
 * <p>Either side may leave a party out, name a firm where the other names its state, or name goods in general where the
 * other is exact; but not all of it at once.
 */
final class SameDealing {

    /** Goods with nothing finer said, which every category may be meant by. */
    private static final Set<String> GENERAL = Set.of("arms", "dual-use");

    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z]{2}");

    /** Bodies of states with two capitals, like states; no firm belongs to them. */
    private static final Set<String> BODIES = Set.of("EU", "UN");

    /** How far two sets of names agree. */
    private enum Match {
        NO,
        /** One of them is not said. */
        OPEN,
        /** One names a firm and the other a state. */
        FIRM_OR_STATE,
        YES
    }

    /** Whether they agree in parties, goods, act and time. */
    static boolean of(Said denial, Said claim, boolean claimInHeadline) {
        return denial.prospective() == claim.prospective()
                && sameAct(denial, claim)
                && sameMatter(denial, claim, claimInHeadline);
    }

    /** Whether they agree in parties and goods. */
    static boolean sameMatter(Said denial, Said claim, boolean claimInHeadline) {
        Match supplier = party(denial, denial.suppliers(), claim.suppliers(), claimInHeadline);
        Match recipient = party(denial, denial.recipients(), claim.recipients(), claimInHeadline);
        if (supplier == Match.NO || recipient == Match.NO || (supplier != Match.YES && recipient != Match.YES)) {
            return false;
        }
        boolean sure = supplier == Match.YES && recipient == Match.YES;
        return !Collections.disjoint(denial.categories(), claim.categories())
                || (sure && (general(denial.categories()) || general(claim.categories())));
    }

    /**
     * Whether a claim that is answered belongs to one of the matters of the denial.
     *
     * @param claim a claim that is about the same dealing as the denial
     */
    static boolean concerns(AnsweredClaim claim, Matters.Matter matter) {
        Set<String> categories = Taxonomy.categories(claim.equipment());
        return concerns(claim.suppliers(), matter.supplier())
                && concerns(claim.recipients(), matter.recipient())
                && (categories.contains(matter.equipment())
                        || general(categories)
                        || GENERAL.contains(matter.equipment()));
    }

    private static boolean concerns(Collection<String> named, String party) {
        return party.isEmpty()
                || named.isEmpty()
                || named.contains(party)
                || named.stream().allMatch(name -> state(name) != state(party));
    }

    private static Match party(Said denial, Set<String> denied, Set<String> claimed, boolean claimInHeadline) {
        if (!Collections.disjoint(denied, claimed) || (denied.isEmpty() && claimed.isEmpty())) {
            return Match.YES;
        }
        if (claimed.isEmpty()) {
            // It does not say of the denier what the denier denies.
            return Collections.disjoint(denied, denial.sources()) ? Match.OPEN : Match.NO;
        }
        if (denied.isEmpty()) {
            return Match.OPEN;
        }
        // A state answers for its firms; a headline says "Ruritanian firm" where the text has the name.
        boolean stateForFirm =
                denied.stream().anyMatch(name -> state(name) && denial.sources().contains(name))
                        && claimed.stream().noneMatch(SameDealing::state);
        boolean firmForState = claimInHeadline
                && claimed.stream().allMatch(SameDealing::state)
                && denied.stream().noneMatch(SameDealing::state);
        return stateForFirm || firmForState ? Match.FIRM_OR_STATE : Match.NO;
    }

    /** To make goods for somebody and to deliver them is one dealing; to use them and to ask for them are others. */
    private static boolean sameAct(Said denial, Said claim) {
        return denial.action() == claim.action()
                || (madeOrGiven(denial.action())
                        && madeOrGiven(claim.action())
                        && !Collections.disjoint(denial.recipients(), claim.recipients()));
    }

    private static boolean madeOrGiven(Action action) {
        return action == Action.TRANSFER || action == Action.PRODUCE;
    }

    private static boolean general(Set<String> categories) {
        return !Collections.disjoint(categories, GENERAL);
    }

    /** Whether an actor id is that of a state: two capitals, after ISO 3166-1. */
    private static boolean state(String actor) {
        return TWO_CAPITALS.matcher(actor).matches() && !BODIES.contains(actor);
    }

    private SameDealing() {}
}
