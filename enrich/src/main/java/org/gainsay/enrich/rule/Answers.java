package org.gainsay.enrich.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * What a denial, a doubt or a judgement is about: a clause, a pronoun, a dealing as a noun, a stake in one
 * ("involvement"), or an accusation, whose accuser then claims what is denied.
 */
final class Answers extends Construction {

    Answers(Walk walk) {
        super(walk);
    }

    /**
     * What a denial or an evaluation is about: an accusation with or without its matter, a dealing, or a pronoun.
     *
     * @return whether it can be about a matter at all
     */
    boolean read(int object, Scope deny, int depth) {
        String lower = unit.lower(object);
        String lemma = unit.lemma(object);
        if (unit.token(object).verb() && unit.goods(object) == null) {
            int size = events.size();
            walk.node(object, deny, deny.source(), -1, depth + 1);
            return events.size() > size;
        }
        if (Set.of(
                        "it",
                        "this",
                        "that",
                        "them",
                        "these",
                        "those",
                        "everything",
                        "all",
                        "any",
                        "which",
                        "both",
                        "such",
                        "so",
                        "anything",
                        "they")
                .contains(lower)) {
            events.take(object);
            events.emitInherited(deny, object);
            return true;
        }
        if (vocabulary.is(lemma, NounClass.EXTENT)) {
            boolean before = events.size() > 0;
            events.takeAll(object);
            if (before || near()) {
                events.emitInherited(
                        before ? deny.deny(DenialKind.ADMIT_PART, deny.source(), "disputed-extent") : deny, object);
            }
            return before || near();
        }
        boolean accusation = vocabulary.is(lemma, NounClass.ACCUSATION) || vocabulary.is(lemma, NounClass.DOCUMENT);
        if (accusation) {
            return accusation(object, deny, depth);
        }
        Matter matter = dealings.noun(object, deny, Party.NOBODY, true);
        if (matter != null) {
            events.take(object);
            events.emit(deny, matter, object);
            return true;
        }
        if (vocabulary.is(lemma, NounClass.STAKE)) {
            events.take(object);
            int size = events.size();
            walk.insides(object, deny, depth);
            if (events.size() == size) {
                events.emitInherited(deny, object);
            }
            return true;
        }
        return false;
    }

    /** "allegations that …", "Freedonia's claim of arms sales": the matter inside, and the accuser's claim beside it. */
    boolean accusation(int object, Scope deny, int depth) {
        events.take(object);
        int size = events.size();
        int of = under(object, "of");
        if (of >= 0 && vocabulary.is(unit.lemma(of), NounClass.CRIME)) {
            events.takeAll(object);
            return true;
        }
        walk.insides(object, deny, depth);
        Party accuser = accuser(object, deny);
        if (events.size() == size) {
            boolean engaged = near() && engaged(deny.source());
            if (engaged || (vocabulary.is(unit.lemma(object), NounClass.ACCUSATION) && !otherMatter(object))) {
                events.emitInherited(deny, object);
                return true;
            }
            return false;
        }
        if (accuser.known() && !accuser.ids().contains("?")) {
            for (Draft draft : List.copyOf(events.since(size))) {
                if (draft.denies()) {
                    Scope claim = Scope.voice(accuser, accuser, "accuser-named");
                    events.emit(claim, draft.matter().copy(), object);
                }
            }
        }
        return true;
    }

    Party accuser(int object, Scope scope) {
        Party found = Party.NOBODY;
        for (int child : unit.tree().children(object, "poss")) {
            found = found.and(parties.all(child, scope));
        }
        for (int child : unit.tree().children(object, "compound", "nmod", "amod")) {
            if (unit.actor(child) != null) {
                found = found.and(
                        Party.named(Objects.requireNonNull(unit.actor(child)).ids()));
            }
        }
        int by = parties.preposition(object, "by");
        by = by < 0 ? parties.preposition(object, "from") : by;
        int who = by < 0 ? -1 : unit.tree().child(by, "pobj");
        if (who >= 0) {
            found = found.and(parties.all(who, scope));
        }
        return found;
    }

    /** A denied clause about something else: "denied that a coup had been planned". */
    boolean unrelated(int clause) {
        for (int child : unit.tree().children(clause, "nsubj", "nsubjpass", "dobj", "attr")) {
            Set<NounClass> is = vocabulary.noun(unit.lemma(child));
            boolean plain = is.isEmpty() || is.contains(NounClass.CRIME) || is.equals(Set.of(NounClass.OFFICIAL));
            if (unit.token(child).tag().startsWith("NN")
                    && plain
                    && unit.actor(child) == null
                    && !dealings.goods(child).any()) {
                return true;
            }
        }
        return false;
    }

    /** A clause that a denial governs and that dealt in nothing named: "that any had been built", "having done so". */
    boolean pointsBack(int clause) {
        String lemma = unit.lemma(clause);
        Set<VerbClass> is = vocabulary.verb(lemma);
        boolean dealing = is.contains(VerbClass.GIVE)
                || is.contains(VerbClass.GET)
                || is.contains(VerbClass.MAKE)
                || is.contains(VerbClass.USE)
                || is.contains(VerbClass.DO);
        if (lemma.equals("do")) {
            for (int child : unit.tree().children(clause)) {
                if (Set.of("so", "this", "that", "it", "business", "anything").contains(unit.lower(child))) {
                    return true;
                }
            }
        }
        return dealing && state.matters().size() > 0 && unit.tree().child(clause, "dobj", "nsubjpass") < 0;
    }
}
