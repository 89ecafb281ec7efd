package org.gainsay.enrich.rule;

import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * A lack of evidence or knowledge: "has seen no evidence that …", "found no proof of …", "knows of no such exports". Who
 * offers none is silent; who has no plans denies them.
 */
final class NonConfirmation extends Construction {

    NonConfirmation(Walk walk) {
        super(walk);
    }

    /** "has seen no evidence that …", "found no proof of …", "knows of no such exports". */
    boolean read(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        String lemma = unit.lemma(v);
        if (lemma.equals("be")) {
            return false;
        }
        Party who = p.subject().known() ? p.subject() : scope.source();
        if (lemma.equals("know") || lemma.equals("hear")) {
            boolean none = p.not();
            int of = args.first("of");
            of = of < 0 ? args.first("about") : of;
            none |= args.object >= 0 && GoodsPhrase.negated(unit, args.object);
            boolean noSuch = of >= 0 && GoodsPhrase.negated(unit, of);
            if (of >= 0 && (none || noSuch) && !scope.off()) {
                Scope deny = scope.deny(DenialKind.DOUBT, who, "non-confirmation");
                int size = events.size();
                walk.answers.read(of, deny, p.depth());
                return events.size() > size;
            }
            return false;
        }
        int object = args.object;
        if (object >= 0 && vocabulary.is(unit.lemma(object), NounClass.PLAN)) {
            boolean none = p.not() || GoodsPhrase.negated(unit, object);
            Scope plan = scope.prospect();
            if (none && !scope.off()) {
                plan = plan.deny(DenialKind.NEGATE, who, "negative-plan");
            }
            int size = events.size();
            events.take(object);
            for (int clause : unit.tree().children(object, "acl", "relcl", "prep")) {
                if (unit.token(clause).verb()) {
                    walk.node(clause, plan, who, -1, p.depth() + 1);
                } else {
                    for (int inner : unit.tree().children(clause, "pcomp", "pobj")) {
                        walk.node(inner, plan, who, -1, p.depth() + 1);
                    }
                }
            }
            return events.size() > size;
        }
        if (object < 0 || !vocabulary.is(unit.lemma(object), NounClass.EVIDENCE) || scope.off()) {
            return false;
        }
        if (!p.not() && !GoodsPhrase.negated(unit, object)) {
            return false;
        }
        if (vocabulary.is(lemma, VerbClass.PUBLISH)) {
            events.takeAll(object);
            return true;
        }
        if (args.passive) {
            who = args.agent >= 0 ? parties.all(args.agent, scope) : scope.source();
        }
        return evidenceOf(object, scope, who, p.depth());
    }

    boolean evidenceOf(int noun, Scope scope, Party who, int depth) {
        Scope deny = scope.deny(DenialKind.DOUBT, who, "no-evidence");
        events.take(noun);
        int size = events.size();
        walk.insides(noun, deny, depth);
        if (events.size() == size && near() && (!otherMatter(noun) || back(noun))) {
            events.emitInherited(deny, noun);
        }
        return events.size() > size;
    }

    /** "no trace of the sales", "no knowledge of such a deal": what is denied points back. */
    private boolean back(int noun) {
        for (int prep : unit.tree().children(noun, "prep")) {
            int object = unit.tree().child(prep, "pobj");
            if (object >= 0
                    && (dealingNoun(object)
                            || dealings.goods(object).any()
                            || such(object)
                            || vocabulary.is(unit.lemma(object), NounClass.DEAL))) {
                return true;
            }
        }
        return false;
    }
}
