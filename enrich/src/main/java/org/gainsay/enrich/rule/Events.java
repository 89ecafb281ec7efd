package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;

/** The drafts of a walk in the order of their construction, and the tokens that a construction has taken. */
final class Events {

    private final Unit unit;
    private final int index;
    private final BitSet seen;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean withheld;

    /**
     * No drafts yet.
     *
     * @param index which unit of its sentence this is
     */
    Events(Unit unit, int index) {
        this.unit = unit;
        this.index = index;
        this.seen = new BitSet(unit.size());
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** Notes that a dealing or a denial was met that the words do not state: no model may bring it back. */
    void withhold() {
        withheld = true;
    }

    /** Whether a dealing was met that the words do not state: a condition, a question, a policy, something not denied. */
    boolean withheld() {
        return withheld;
    }

    int size() {
        return drafts.size();
    }

    /** The drafts made since there were so many. */
    List<Draft> since(int size) {
        return drafts.subList(size, drafts.size());
    }

    boolean taken(int token) {
        return seen.get(token);
    }

    /** Leaves a token to no other construction. */
    void take(int token) {
        seen.set(token);
    }

    /** A matter that the words leave wholly to an earlier sentence. */
    void emitInherited(Scope scope, int token) {
        Matter matter = new Matter(Action.TRANSFER);
        matter.pointing = true;
        matter.cues.add(token);
        emit(scope, matter, token);
    }

    void emit(Scope scope, Matter matter, int token) {
        if (scope.off()) {
            withheld = true;
            return;
        }
        matter.hedged |= scope.hedged() && scope.denial() == null;
        matter.prospective |= scope.prospective();
        Party source = scope.source();
        matter.denied = scope.denial() != null;
        drafts.add(new Draft(scope.denial(), source, matter, scope.rule(), token, index));
    }

    /** A negated matter: a denial, unless it is a policy for the future or denied once more. */
    void negative(int v, Scope scope, Matter matter) {
        if (scope.prospective() && scope.denial() == null) {
            withheld = true;
            return;
        }
        if (scope.denial() != null && scope.denial() != DenialKind.DOUBT) {
            withheld = true;
            return;
        }
        Scope deny =
                scope.denial() != null ? scope : scope.deny(DenialKind.NEGATE, scope.source(), "negative-assertion");
        emit(deny, matter, v);
    }

    /** Leaves a token and all below it to no other construction. */
    void takeAll(int i) {
        if (i >= 0) {
            BitSet below = unit.tree().subtree(i);
            withheld |= below.stream().anyMatch(k -> unit.goods(k) != null);
            seen.or(below);
        }
    }
}
