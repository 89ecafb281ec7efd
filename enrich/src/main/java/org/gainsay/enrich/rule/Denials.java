package org.gainsay.enrich.rule;

import java.util.BitSet;
import java.util.List;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * Verbs that deny or doubt: with a clause or a gerund ("denied that …", "denied selling …"), an accusation ("rejected the
 * claim"), a preposition ("protested at the charge"), as a passive ("was denied by …"), or spelled with a noun ("cast doubt
 * on"). Refusing a request is a policy and no denial.
 */
final class Denials extends Construction {

    Denials(Walk walk) {
        super(walk);
    }

    /** "denied that …", "denied selling …", "rejected the claim", "was denied by …". */
    boolean denies(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        boolean oblique = p.is(VerbClass.DENY_AT) || vocabulary.is(walk.lemma(v), VerbClass.DENY_AT);
        boolean doubts = castsDoubt(v);
        if (!p.is(VerbClass.DENY) && !oblique && !doubts) {
            return false;
        }
        int clause = unit.tree().child(v, "ccomp", "xcomp");
        int object = args.object;
        if (oblique || doubts) {
            object = -1;
            for (String preposition : List.of("at", "on", "against", "to", "with", "from", "about", "over")) {
                object = object < 0 ? args.first(preposition) : object;
            }
            if (object < 0 && doubts) {
                object = under(args.object, "on");
                object = object < 0 ? under(args.object, "about") : object;
            }
            if (object < 0 && doubts && near() && args.subject >= 0 && !p.not() && !scope.off()) {
                Party doubter = parties.all(args.subject, scope);
                events.emitInherited(scope.deny(DenialKind.DOUBT, doubter, "doubt"), v);
                return true;
            }
            if (object < 0 || (!accusationNoun(object) && !vocabulary.is(unit.lemma(object), NounClass.FALSE))) {
                return false;
            }
        } else if (clause < 0 && (object < 0 || !accusationNoun(object)) && !args.passive) {
            int hidden = hiddenAccusation(v);
            object = hidden >= 0 ? hidden : object;
        }
        Party who = args.passive
                ? source(args, scope)
                : args.subject >= 0
                        ? parties.all(args.subject, scope)
                        : p.controller().known() ? p.controller() : scope.source();
        if (!who.known() && !args.passive) {
            who = Party.resolved(state.speaker());
        }
        if (!who.known()) {
            who = Party.of("?");
        }
        if (clause < 0 && object < 0) {
            return false;
        }
        if (p.not() || scope.off()) {
            events.takeAll(clause);
            events.takeAll(object);
            return true;
        }
        Scope deny = scope.deny(doubts ? DenialKind.DOUBT : DenialKind.REJECT, who, "denial-verb");
        boolean done = false;
        int raw = unit.tree().child(v, "dobj");
        if (raw >= 0 && unit.lower(raw).equals("which") && !accusationNoun(object)) {
            events.emitInherited(deny, v);
            return true;
        }
        if (clause >= 0 && unit.token(clause).verb()) {
            int size = events.size();
            walk.node(clause, deny, who, -1, p.depth() + 1);
            done = events.size() > size;
            if (!done
                    && (walk.answers.pointsBack(clause)
                            || (engaged(who) && near() && !walk.answers.unrelated(clause)))) {
                events.emitInherited(deny, v);
                done = true;
            }
            if (done) {
                return true;
            }
        }
        if (object >= 0) {
            if (unit.lemma(v).equals("deny") || !dealingNoun(object)) {
                return walk.answers.read(object, deny, p.depth()) || done;
            }
            if (vocabulary.is(unit.lemma(object), NounClass.REQUEST)) {
                // Refusing a request is a policy; the request itself was made.
                Scope claim = Scope.voice(Party.NOBODY, who, "refused-request");
                Matter matter = dealings.noun(object, claim, Party.NOBODY, false);
                if (matter != null) {
                    if (matter.suppliers.isEmpty()) {
                        matter.suppliers.addAll(who.ids());
                    }
                    events.take(object);
                    events.emit(claim, matter, object);
                }
                return true;
            }
            if (walk.answers.read(object, deny, p.depth()) || done) {
                return true;
            }
        }
        return done;
    }

    /** "cast doubt on", "poured cold water on". */
    private boolean castsDoubt(int v) {
        int object = unit.tree().child(v, "dobj");
        return object >= 0
                && vocabulary.is(unit.lemma(v), VerbClass.VOICE)
                && vocabulary.is(unit.lemma(object), NounClass.DOUBT);
    }

    /** "refuted, with the help of an inventory, the claim that …": an accusation that the parser hung elsewhere. */
    int hiddenAccusation(int v) {
        BitSet below = unit.tree().subtree(v);
        for (int i = v + 1; i < unit.size(); i++) {
            if (unit.token(i).label().equals("relcl")) {
                return -1;
            }
            boolean carries =
                    unit.tree().children(i).stream().anyMatch(c -> unit.token(c).verb());
            if (below.get(i) && unit.token(i).noun() && accusationNoun(i) && carries) {
                return i;
            }
        }
        return -1;
    }

    /** "doubted that …", "questioned the assertion". */
    boolean doubts(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        if (!p.is(VerbClass.DOUBT) || p.not() || scope.off()) {
            return false;
        }
        Party who = source(p);
        Scope deny = scope.deny(DenialKind.DOUBT, who.known() ? who : scope.source(), "doubt");
        int clause = unit.tree().child(v, "ccomp", "xcomp");
        int size = events.size();
        if (clause >= 0) {
            walk.node(clause, deny, Party.NOBODY, -1, p.depth() + 1);
            if (events.size() == size && walk.answers.pointsBack(clause)) {
                events.emitInherited(deny, v);
            }
        } else if (args.object >= 0) {
            return walk.answers.read(args.object, deny, p.depth());
        }
        return events.size() > size;
    }
}
