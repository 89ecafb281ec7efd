package org.gainsay.enrich.rule;

import java.util.BitSet;
import java.util.Set;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.lexicon.ActorMention;

/**
 * Verbs of dealing as they stand in a scope: asserted, negated, or admitted in part; and nouns of negotiating, under which
 * the dealing is in prospect ("talks with Gabon on buying radars").
 */
final class DealingClauses extends Construction {

    /** Verbs whose negation denies the dealing itself. */
    private static final Set<VerbClass> DENIABLE = Set.of(
            VerbClass.GIVE,
            VerbClass.ARM,
            VerbClass.GET,
            VerbClass.MAKE,
            VerbClass.USE,
            VerbClass.STATION,
            VerbClass.CARRY,
            VerbClass.MOVE,
            VerbClass.LEAVE,
            VerbClass.REQUEST,
            VerbClass.ASK_FOR,
            VerbClass.FIND,
            VerbClass.BOUND,
            VerbClass.LIGHT);

    DealingClauses(Walk walk) {
        super(walk);
    }

    boolean read(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        Matter matter = dealings.verb(args, p.controller(), scope);
        if (matter == null) {
            return false;
        }
        if (matter.equipment.isEmpty() && !matter.pointing) {
            return false;
        }
        if (vocabulary.is(unit.lemma(v), VerbClass.PROMISE)) {
            matter.prospective = true;
        }
        if (bare(v, matter)) {
            return false;
        }
        if (p.not() && vocabulary.verb(p.lemma()).stream().noneMatch(DENIABLE::contains) && !matter.negated) {
            // "could not pay for the jets", "does not rely on them": no denial that they were dealt in.
            return false;
        }
        boolean negative = p.not() || matter.negated;
        matter.cues.forEach(events::take);
        if ((p.is(VerbClass.MOVE) || (p.not() && !matter.negated)) && negative && scope.denial() == null && yet(v)) {
            events.withhold();
            return true;
        }
        int of = under(args.object, "of");
        negative |= of >= 0 && dealings.goods(of).named() && GoodsPhrase.negated(unit, of);
        if (walk.contrasts.goods(v, args.object, scope, matter)) {
            events.take(args.object);
            return true;
        }
        if (matter.action == Action.USE) {
            purpose(v, matter);
        }
        Scope said = witness(p, found(p, scope), matter);
        if (negative) {
            events.negative(v, scope, matter);
        } else {
            walk.contrasts.parties(v, said, matter);
            events.emit(said, matter, v);
            if (scope.denial() == null && scope.rule().equals("complement-of-speech") && onlySome(v)) {
                events.emit(scope.deny(DenialKind.ADMIT_PART, scope.source(), "admit-part"), matter.copy(), v);
            }
        }
        if (args.object >= 0) {
            events.take(args.object);
            walk.insides(args.object, scope, p.depth());
        }
        return true;
    }

    /** "investigators found a chip in the wreck" says it. */
    private Scope found(Predicate p, Scope scope) {
        Arguments args = p.args();
        if (scope.source().known() || args.passive || args.subject < 0) {
            return scope;
        }
        Party finder = vocabulary.is(p.lemma(), VerbClass.DISCOVER)
                        && vocabulary.is(unit.lemma(args.subject), NounClass.INVESTIGATOR)
                ? parties.all(args.subject, scope)
                : Party.NOBODY;
        return finder.known() && !finder.ids().contains("?") ? scope.by(finder, "finding") : scope;
    }

    /** "has not arrived yet": what is to come is neither claimed nor denied. */
    private boolean yet(int v) {
        return unit.tree().children(v, "advmod", "neg").stream()
                .anyMatch(c -> unit.lower(c).equals("yet") || unit.lower(c).equals("still"));
    }

    /** "jets chartered through Malta": a participle that names nobody only describes the goods. */
    private boolean bare(int v, Matter matter) {
        return unit.token(v).label().equals("acl")
                && unit.token(v).tag().equals("VBN")
                && !matter.pointing
                && matter.parties().isEmpty();
    }

    /** "used drones to drop bombs": what goods are used for is no matter of its own. */
    private void purpose(int v, Matter matter) {
        for (int clause : unit.tree().children(v, "xcomp", "advcl")) {
            boolean infinitive = unit.token(clause).tag().equals("VB")
                    && unit.tree().children(clause, "aux").stream()
                            .anyMatch(c -> unit.lower(c).equals("to"));
            if (infinitive && !events.taken(clause)) {
                events.take(clause);
                if (vocabulary.is(unit.lemma(clause), VerbClass.USE)) {
                    matter.equipment.addAll(
                            dealings.goods(unit.tree().child(clause, "dobj")).equipment());
                }
            }
        }
    }

    /** "Monitors saw tanks in the town": who sees or finds goods says so. */
    private Scope witness(Predicate p, Scope scope, Matter matter) {
        boolean sees = vocabulary.is(p.lemma(), VerbClass.FIND) && matter.action == Action.USE && !p.args().passive;
        Party who = p.args().subject >= 0 ? p.subject() : p.controller();
        boolean tells =
                sees && !scope.source().known() && who.known() && !who.ids().contains("?");
        return tells ? scope.by(who, "witness") : scope;
    }

    /** "only a handful", "nothing but two worn-out helicopters": some is admitted, the rest denied. */
    private boolean onlySome(int v) {
        BitSet below = unit.tree().subtree(v);
        boolean admits = false;
        for (int i = 0; i < unit.size(); i++) {
            admits |= vocabulary.is(unit.lemma(i), VerbClass.ADMIT);
        }
        for (int i = 0; i < unit.size(); i++) {
            if (below.get(i)
                    && (unit.lower(i).equals("only")
                            || unit.lower(i).equals("merely")
                            || unit.lower(i).equals("handful"))) {
                return admits;
            }
        }
        return false;
    }

    /** "talks with Gabon on buying radars", "a plan to sell tanks": the dealing is in prospect. */
    boolean negotiation(int i, Scope scope, Party owner, int depth) {
        int with = parties.preposition(i, "with");
        Party other = with < 0 ? Party.NOBODY : parties.all(unit.tree().child(with, "pobj"), scope);
        Party who = owner;
        for (int child : unit.tree().children(i, "poss", "compound", "nmod", "amod")) {
            ActorMention actor = unit.actor(child);
            who = actor == null ? who : who.and(Party.named(actor.ids()));
        }
        int size = events.size();
        Scope plan = scope.prospect();
        for (int child : unit.tree().children(i)) {
            if (unit.token(child).verb()
                    && unit.token(child).label().equals("acl")
                    && unit.token(child).tag().equals("VB")) {
                walk.node(child, plan, who, -1, depth + 1);
            } else if (unit.token(child).label().equals("prep")) {
                for (int clause : unit.tree().children(child, "pcomp")) {
                    walk.node(clause, plan, who, -1, depth + 1);
                }
            }
        }
        for (Draft draft : events.since(size)) {
            Matter m = draft.matter();
            if (m.suppliers.isEmpty()) {
                m.suppliers.addAll(other.ids());
            } else if (m.recipients.isEmpty() && m.action != Action.PRODUCE) {
                m.recipients.addAll(other.ids());
            } else if (m.action == Action.PRODUCE) {
                m.suppliers.addAll(other.ids());
            }
        }
        return events.size() > size;
    }
}
