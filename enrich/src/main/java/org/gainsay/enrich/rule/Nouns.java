package org.gainsay.enrich.rule;

import java.util.Objects;
import java.util.Set;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * Noun phrases: dealings as nouns ("Gabon's sale of tanks"), allegations with their matter, denials with their denier
 * ("despite Gabon's denials"), judgements that stand alone ("pure invention"), and the clauses that hang below.
 */
final class Nouns extends Construction {

    Nouns(Walk walk) {
        super(walk);
    }

    /** A noun phrase or any other node: dealings as nouns, allegations with their matter, clauses that hang below. */
    void read(int i, Scope scope, Party owner, int depth) {
        events.take(i);
        String lemma = unit.lemma(i);
        Set<NounClass> is = vocabulary.noun(lemma);
        boolean root = unit.token(i).head() < 0;
        int without = parties.preposition(i, "without");
        if (root
                && accusationNoun(i)
                && scope.source().known()
                && without >= 0
                && walk.evaluations.falseIn(without, 0)) {
            events.emitInherited(scope.deny(DenialKind.REJECT, scope.source(), "evaluative-fragment"), i);
            return;
        }
        if (root
                && scope.source().known()
                && !scope.off()
                && unit.size() <= 12
                && ((is.contains(NounClass.FALSE) && !is.contains(NounClass.ACCUSATION))
                        || is.contains(NounClass.FALSEADJ))
                && !GoodsPhrase.negated(unit, i)) {
            events.emitInherited(scope.deny(DenialKind.REJECT, scope.source(), "evaluative-fragment"), i);
            return;
        }
        if (root && scope.source().known() && unit.goods(i) != null && disowned(i)) {
            Matter matter = new Matter(Action.TRANSFER);
            matter.equipment.addAll(Objects.requireNonNull(unit.goods(i)).ids());
            matter.pointing = true;
            matter.loose = true;
            events.emit(scope.deny(DenialKind.NEGATE, scope.source(), "negative-fragment"), matter, i);
            return;
        }
        if (unit.goods(i) == null && unit.token(i).noun()) {
            if (is.contains(NounClass.ASSURANCE) && assurance(i, scope, depth)) {
                return;
            }
            if (is.contains(NounClass.ACCUSATION) && allegation(i, scope, depth)) {
                return;
            }
            if (is.contains(NounClass.DENIAL) && denial(i, scope, depth)) {
                return;
            }
            if (is.contains(NounClass.EVIDENCE) && GoodsPhrase.negated(unit, i)) {
                walk.nonConfirmation.evidenceOf(i, scope, scope.source(), depth);
                return;
            }
            if ((is.contains(NounClass.DEAL) || is.contains(NounClass.PLAN))
                    && walk.dealingClauses.negotiation(i, scope, owner, depth)) {
                return;
            }
            Matter matter = dealings.noun(i, scope, owner, false);
            if (matter != null) {
                int of = under(i, "of");
                if (matter.negated || (of >= 0 && dealings.goods(of).named() && GoodsPhrase.negated(unit, of))) {
                    events.negative(i, scope, matter);
                } else {
                    events.emit(scope, matter, i);
                }
            }
        }
        String lower = unit.lower(i);
        Scope below = scope;
        if (unit.token(i).label().equals("prep")
                && (lower.equals("if") || lower.equals("without") || lower.equals("whether"))) {
            below = scope.unsaid();
        }
        for (int child : unit.tree().children(i)) {
            if (events.taken(child)) {
                continue;
            }
            String label = unit.token(child).label();
            if (unit.token(child).verb()) {
                boolean gap = label.equals("relcl")
                        || (label.equals("acl") && unit.tree().child(child, "mark") < 0);
                walk.node(child, below, owner, gap ? i : -1, depth + 1);
            } else {
                read(
                        child,
                        below,
                        label.equals("prep")
                                        || label.equals("pobj")
                                        || unit.token(i).label().equals("prep")
                                ? owner
                                : Party.NOBODY,
                        depth + 1);
            }
        }
    }

    /** "the allegation that Ruritania armed the rebels drew replies": a claim of whoever alleged it. */
    private boolean allegation(int i, Scope scope, int depth) {
        boolean clause = false;
        for (int child : unit.tree().children(i, "acl", "ccomp", "relcl")) {
            clause |= unit.token(child).verb();
            boolean told = unit.token(child).label().equals("relcl")
                    && vocabulary.is(unit.lemma(child), VerbClass.SAY)
                    && unit.tree().child(child, "nsubj") >= 0;
            if (told && scope.denial() == null) {
                // "a statement in which it said": the clause names its own speaker.
                return false;
            }
        }
        if (!clause && parties.preposition(i, "of") < 0 && parties.preposition(i, "about") < 0) {
            return false;
        }
        if (scope.denial() != null) {
            return walk.answers.accusation(i, scope, depth);
        }
        Party accuser = walk.answers.accuser(i, scope);
        if (!accuser.known()) {
            accuser = scope.source().known() ? scope.source() : Party.of("?");
        }
        walk.insides(i, scope.by(accuser, "nominal-allegation"), depth);
        return true;
    }

    /** "Not our tanks", the king said. */
    private boolean disowned(int i) {
        return unit.size() <= 8
                && GoodsPhrase.negated(unit, i)
                && unit.tree().children(i, "poss").stream()
                        .anyMatch(c -> unit.lower(c).equals("our"));
    }

    /** "gave Fiji assurances that none were sold": whoever gives their word says so. */
    private boolean assurance(int i, Scope scope, int depth) {
        boolean clause = unit.tree().children(i, "acl", "ccomp").stream()
                .anyMatch(c -> unit.token(c).verb()
                        && unit.tree().child(c, "mark") >= 0
                        && !unit.token(c).tag().equals("VB"));
        int verb = unit.token(i).head();
        int subject = verb < 0 ? -1 : unit.tree().child(verb, "nsubj");
        Party who = walk.answers.accuser(i, scope);
        who = who.known() || subject < 0 ? who : parties.all(subject, scope);
        if (!clause || !who.known() || scope.denial() != null) {
            return false;
        }
        walk.insides(i, scope.by(who, "assurance"), depth);
        return true;
    }

    /** "despite Ruritania's denials", "its denial of arms sales". */
    boolean denial(int i, Scope scope, int depth) {
        Party who = walk.answers.accuser(i, scope);
        int of = under(i, "of");
        if (!who.known() && of >= 0 && unit.actor(of) != null) {
            events.take(of);
            who = parties.all(of, scope);
        }
        int verb = unit.token(i).head();
        int subject = verb < 0 ? -1 : unit.tree().child(verb, "nsubj");
        if (!who.known() && unit.token(i).label().equals("dobj") && subject >= 0) {
            who = parties.all(subject, scope);
        }
        if (!who.known() || scope.off()) {
            return false;
        }
        Scope deny = scope.deny(DenialKind.REJECT, who, "nominal-denial");
        int size = events.size();
        walk.insides(i, deny, depth);
        if (events.size() == size) {
            events.emitInherited(deny, i);
        }
        return true;
    }
}
