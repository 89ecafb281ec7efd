package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.lexicon.ActorMention;

/**
 * One half of a dealing asserted and the other denied: goods ("sold it trucks, not tanks", "not tanks but trucks"), and
 * who gives or gets them ("to Yemen, and never any to Gabon", "though not, as had been reported, from Fiji").
 */
final class Contrasts extends Construction {

    /** What may stand between the negation and the party that it leaves out. */
    private static final Set<String> BETWEEN = Set.of(
            "any", "one", "a", "single", ",", "as", "had", "been", "was", "reported", "claimed", "alleged", "some");

    Contrasts(Walk walk) {
        super(walk);
    }

    /**
     * Emits both halves if the goods of a verb are contrasted.
     *
     * @return whether they are
     */
    boolean goods(int v, int object, Scope scope, Matter matter) {
        List<Integer> heads = new ArrayList<>(dealings.goods(object).heads());
        Collections.sort(heads);
        if (heads.size() < 2 || scope.denial() != null || scope.off()) {
            return false;
        }
        int last = heads.get(heads.size() - 1);
        int not = -1;
        int but = -1;
        for (int i = Math.min(v, object) + 1; i < last; i++) {
            not = unit.lower(i).equals("not") && not < 0 ? i : not;
            but = unit.lower(i).equals("but") && not >= 0 ? i : but;
        }
        if (not < 0 || (but < 0 && not < heads.get(0))) {
            return false;
        }
        Set<String> asserted = new TreeSet<>();
        Set<String> denied = new TreeSet<>();
        for (int head : heads) {
            boolean left = head < not || (but >= 0 && head > but);
            (left ? asserted : denied)
                    .addAll(Objects.requireNonNull(unit.goods(head)).ids());
        }
        denied.removeAll(asserted);
        if (asserted.isEmpty() || denied.isEmpty()) {
            return false;
        }
        Matter other = matter.copy();
        matter.negated = false;
        matter.equipment.clear();
        matter.equipment.addAll(asserted);
        other.equipment.clear();
        other.equipment.addAll(denied);
        events.emit(scope, matter, v);
        events.emit(scope.deny(kind(scope, matter), scope.source(), "contrast"), other, v);
        return true;
    }

    /** Denies the dealing for a party that is named only to be left out. */
    void parties(int v, Scope scope, Matter matter) {
        if (scope.denial() != null || scope.off()) {
            return;
        }
        for (int i = v + 1; i < unit.size(); i++) {
            if (!unit.lower(i).equals("never") && !unit.lower(i).equals("not")) {
                continue;
            }
            int prep = i + 1;
            while (prep < unit.size() && BETWEEN.contains(unit.lower(prep))) {
                prep++;
            }
            if (prep + 1 >= unit.size()) {
                return;
            }
            boolean from = unit.lower(prep).equals("from");
            ActorMention actor = unit.actor(prep + 1);
            if ((from || unit.lower(prep).equals("to")) && actor != null && prep > i + 1) {
                Matter other = matter.copy();
                Set<String> side = from ? other.suppliers : other.recipients;
                side.clear();
                side.addAll(actor.ids());
                (from ? matter.suppliers : matter.recipients).removeAll(actor.ids());
                events.emit(scope.deny(kind(scope, matter), scope.source(), "contrast"), other, v);
                return;
            }
        }
    }

    /** Who is a party admits the one half; anybody else only denies the other. */
    private static DenialKind kind(Scope scope, Matter matter) {
        boolean party = !Collections.disjoint(scope.source().ids(), matter.parties());
        return party ? DenialKind.ADMIT_PART : DenialKind.NEGATE;
    }
}
