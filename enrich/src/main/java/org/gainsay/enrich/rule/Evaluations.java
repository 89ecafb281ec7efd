package org.gainsay.enrich.rule;

import java.util.BitSet;
import java.util.Set;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * Words that judge an accusation: a predicate over it ("the claim is false", "there is no truth in it", "the story is
 * without foundation", "there are no such shipments"), and what somebody calls it ("called the report a fabrication",
 * "described the figures as not accurate").
 */
final class Evaluations extends Construction {

    Evaluations(Walk walk) {
        super(walk);
    }

    /** "The claim is false", "it is a lie", "there is no truth in it", "there are no such shipments". */
    boolean predicative(Predicate p) {
        int v = p.verb();
        Scope scope = p.scope();
        if (!p.lemma().equals("be")
                && !p.lemma().equals("remain")
                && !p.lemma().equals("constitute")
                && !p.lemma().equals("amount")) {
            return false;
        }
        int attr = unit.tree().child(v, "attr", "acomp", "oprd", "dobj");
        int lacking = parties.preposition(v, "without");
        if (attr < 0 && lacking >= 0 && falseIn(lacking, 0)) {
            int about = unit.tree().child(v, "nsubj");
            return about >= 0
                    && !scope.off()
                    && evaluable(about)
                    && walk.answers.read(
                            about, scope.deny(DenialKind.REJECT, scope.source(), "evaluative-predicate"), p.depth());
        }
        if (attr < 0) {
            return false;
        }
        int subj = unit.tree().child(v, "nsubj", "csubj", "expl");
        boolean expletive = subj >= 0 && unit.lower(subj).equals("there");
        String word = unit.lemma(attr);
        boolean none = p.not() || GoodsPhrase.negated(unit, attr);
        if (expletive || (subj >= 0 && unit.token(subj).label().equals("expl"))) {
            if (none && word.equals("doubt")) {
                walk.insides(attr, scope, p.depth());
                events.take(attr);
                return true;
            }
            if (none && vocabulary.is(word, NounClass.EVIDENCE)) {
                return walk.nonConfirmation.evidenceOf(attr, scope, scope.source(), p.depth());
            }
            if (none && !scope.off()) {
                Matter matter = dealings.noun(attr, scope, Party.NOBODY, true);
                if (matter != null && (!matter.equipment.isEmpty() || such(attr))) {
                    matter.negated = true;
                    events.take(attr);
                    events.emit(scope.deny(DenialKind.NEGATE, scope.source(), "negative-assertion"), matter, attr);
                    return true;
                }
            }
            return false;
        }
        boolean falsehood = vocabulary.is(word, NounClass.FALSE) || vocabulary.is(word, NounClass.FALSEADJ);
        boolean truth = vocabulary.is(word, NounClass.TRUE);
        if (subj >= 0 && ((falsehood && !none) || (truth && none))) {
            if (!evaluable(subj)) {
                return false;
            }
            if (scope.off()) {
                return true;
            }
            Scope deny = scope.deny(DenialKind.REJECT, scope.source(), "evaluative-predicate");
            return walk.answers.read(subj, deny, p.depth());
        }
        return false;
    }

    /** "X called the report a fabrication", "described the figures as not accurate". */
    boolean calls(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        if (!p.is(VerbClass.CALL) || p.not()) {
            return false;
        }
        boolean falsehood = false;
        for (int child :
                unit.tree().children(v, "oprd", "xcomp", "acomp", "attr", "prep", "dobj", "ccomp", "dep", "advcl")) {
            falsehood |= falseIn(child, 0) && child != args.object;
        }
        if (!falsehood && args.object >= 0) {
            BitSet below = unit.tree().subtree(v);
            for (int i = args.object + 1; i < unit.size(); i++) {
                falsehood |= below.get(i) && (vocabulary.is(unit.lemma(i), NounClass.FALSEADJ) || untrue(i));
            }
        }
        if (args.object >= 0 && !falsehood) {
            falsehood = falseIn(args.object, 2)
                    && !args.passive
                    && unit.goods(args.object) == null
                    && (vocabulary.is(unit.lemma(args.object), NounClass.FALSE) || childFalse(args.object));
        }
        if (!falsehood) {
            return false;
        }
        Party who = source(p);
        if (scope.off()) {
            return true;
        }
        Scope deny = scope.deny(DenialKind.REJECT, who, "evaluative-call");
        int hidden = walk.denials.hiddenAccusation(v);
        if (hidden >= 0 && hidden != args.object && walk.answers.read(hidden, deny, p.depth())) {
            return true;
        }
        if (args.object < 0) {
            events.emitInherited(deny, v);
            return true;
        }
        if (walk.answers.read(args.object, deny, p.depth())) {
            return true;
        }
        if (!state.matters().isEmpty() && unit.goods(args.object) == null && engaged(who)) {
            events.emitInherited(deny, v);
            return true;
        }
        return false;
    }

    /** Whether something said about this subject can be about an accusation. */
    private boolean evaluable(int subj) {
        String lower = unit.lower(subj);
        if (Set.of("it", "this", "that", "they", "these", "those", "all", "none", "everything", "which")
                .contains(lower)) {
            return true;
        }
        return vocabulary.is(unit.lemma(subj), NounClass.ACCUSATION)
                || vocabulary.is(unit.lemma(subj), NounClass.DOCUMENT)
                || unit.token(subj).verb()
                || dealings.noun(subj, Scope.voice(Party.NOBODY, Party.NOBODY, ""), Party.NOBODY, false) != null;
    }

    /** "not accurate", "anything but true". */
    private boolean untrue(int i) {
        return vocabulary.is(unit.lemma(i), NounClass.TRUE)
                && i > 0
                && (unit.lower(i - 1).equals("not") || unit.lower(i - 1).equals("but"));
    }

    private boolean childFalse(int i) {
        for (int child : unit.tree().children(i, "amod", "nmod", "appos", "acl", "dep")) {
            if (vocabulary.is(unit.lemma(child), NounClass.FALSEADJ)
                    || vocabulary.is(unit.lemma(child), NounClass.FALSE)) {
                return true;
            }
        }
        return false;
    }

    boolean falseIn(int i, int depth) {
        if (vocabulary.is(unit.lemma(i), NounClass.FALSE) || vocabulary.is(unit.lemma(i), NounClass.FALSEADJ)) {
            return !vocabulary.is(unit.lemma(i), NounClass.ACCUSATION) || depth < 2;
        }
        if (unit.lemma(i).equals("without")) {
            int lacks = unit.tree().child(i, "pobj");
            return lacks >= 0 && vocabulary.is(unit.lemma(lacks), NounClass.BASIS);
        }
        if (depth > 3) {
            return false;
        }
        for (int child : unit.tree().children(i)) {
            String label = unit.token(child).label();
            if (!label.equals("relcl") && !label.equals("poss") && falseIn(child, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
