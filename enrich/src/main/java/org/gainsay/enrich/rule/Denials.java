package org.gainsay.enrich.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
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
        int clause = clause(v);
        int object = args.object;
        int noun = unit.token(v).head();
        String label = unit.token(v).label();
        if (clause < 0
                && object < 0
                && !args.passive
                && noun >= 0
                && accusationNoun(noun)
                && (label.equals("acl") || label.equals("relcl"))) {
            object = noun;
        }
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
                        ? denier(args.subject, scope)
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
            events.withhold();
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
        if (object == noun && object >= 0) {
            events.emitInherited(deny, v);
            return true;
        }
        if (clause >= 0 && unit.token(clause).verb()) {
            int size = events.size();
            walk.node(clause, deny, who, -1, p.depth() + 1);
            done = events.size() > size;
            if (!done
                    && (walk.answers.pointsBack(clause)
                            || (engaged(who)
                                    && !who.ids().contains("?")
                                    && near()
                                    && !walk.answers.unrelated(clause)))) {
                events.emitInherited(deny, v);
                done = true;
            }
            if (done) {
                return true;
            }
            if (walk.answers.unrelated(clause)) {
                events.withhold();
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

    /** "a charge that both have denied": the parties of the matter that was just read. */
    private Party denier(int subject, Scope scope) {
        boolean both = Set.of("both", "all", "neither", "each").contains(unit.lower(subject));
        if (both && events.size() > 0) {
            return Party.named(events.drafts().get(events.size() - 1).matter().parties());
        }
        return parties.all(subject, scope);
    }

    /**
     * What a verb of denial governs, wherever the parser hung it: "denied at the time that any had been built", "denies
     * what the press has been saying, that it sold tanks".
     */
    private int clause(int v) {
        int clause = unit.tree().child(v, "ccomp", "xcomp");
        if (clause < 0 && unit.tree().child(v, "dobj") < 0) {
            for (int prep : unit.tree().children(v, "prep")) {
                int time = unit.tree().child(prep, "pobj");
                int stray = time < 0 ? -1 : unit.tree().child(time, "relcl", "acl");
                boolean that = stray >= 0
                        && unit.token(stray).verb()
                        && !accusationNoun(time)
                        && unit.tree().children(stray, "mark").stream()
                                .anyMatch(c -> unit.lower(c).equals("that"));
                clause = that ? stray : clause;
            }
            if (clause < 0
                    && v + 1 < unit.size()
                    && unit.token(v + 1).tag().equals("VBG")
                    && unit.token(v + 1).head() == v) {
                clause = v + 1;
            }
        }
        if (clause >= 0 && vocabulary.is(unit.lemma(clause), VerbClass.SAY)) {
            boolean what = unit.tree().children(clause, "dobj").stream()
                    .anyMatch(c -> unit.lower(c).equals("what"));
            int inner = unit.tree().child(clause, "ccomp");
            return what && inner >= 0 ? inner : clause;
        }
        return clause;
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
