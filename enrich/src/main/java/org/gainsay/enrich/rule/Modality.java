package org.gainsay.enrich.rule;

import java.util.Set;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * What the words around a verb make of it: conditions, modal verbs, hedging adverbs and negation; and the verbs of
 * planning, beginning, stopping and failing that govern a dealing.
 */
final class Modality extends Construction {

    private static final Set<String> CONDITION = Set.of("if", "whether", "unless", "lest", "should");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "neither", "nor", "n’t", "no", "hardly");

    private static final Set<String> NOBODY = Set.of("nobody", "no-one", "noone", "none", "nowhere");

    Modality(Walk walk) {
        super(walk);
    }

    Scope scope(int v, Scope outer) {
        Scope scope = outer;
        for (int child : unit.tree().children(v)) {
            String lower = unit.lower(child);
            String label = unit.token(child).label();
            if ((label.equals("mark") && CONDITION.contains(lower))
                    || (label.equals("advmod") && (lower.equals("whether") || lower.equals("if")))) {
                scope = scope.unsaid();
            }
            if (label.equals("aux") || label.equals("modal")) {
                switch (lower) {
                    case "to" -> scope = due(v) ? scope.prospect() : scope;
                    case "may", "might" -> scope = scope.hedge();
                    case "could" -> scope = scope.hedge();
                    case "will", "shall", "'ll", "would", "'d" -> {
                        if (!(lower.equals("'d") && unit.token(v).tag().equals("VBN"))) {
                            scope = scope.prospect();
                        }
                    }
                    default -> {}
                }
            }
            if (label.equals("advmod") && vocabulary.is(lower, NounClass.MAYBE)) {
                scope = scope.hedge();
            }
        }
        return scope;
    }

    /** "Gabon to sell jets", "the jets are to arrive in May": an infinitive that is the clause itself or what is to be. */
    private boolean due(int v) {
        int above = unit.token(v).head();
        return above < 0 || unit.lemma(above).equals("be");
    }

    boolean negated(int v, Arguments args) {
        for (int child : unit.tree().children(v)) {
            String label = unit.token(child).label();
            if (unit.lower(child).equals("cannot") || noTime(child)) {
                return true;
            }
            if (label.equals("neg")
                    || ((label.equals("advmod") || label.equals("preconj") || label.equals("cc"))
                            && NOT.contains(unit.lower(child)))) {
                if (unit.lower(child).equals("nor") && label.equals("cc")) {
                    continue;
                }
                return true;
            }
            if (label.equals("aux") || label.equals("auxpass")) {
                for (int below : unit.tree().children(child)) {
                    if (unit.token(below).label().equals("neg") || noTime(below)) {
                        return true;
                    }
                }
            }
        }
        if (v > 0 && unit.lower(v - 1).equals("nor")) {
            return true;
        }
        return args.passive
                && args.object >= 0
                && GoodsPhrase.negated(unit, args.object)
                && unit.goods(args.object) == null;
    }

    boolean governs(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        int shy = unit.tree().child(v, "advmod", "acomp");
        if (unit.lemma(v).equals("stop") && shy >= 0 && unit.lower(shy).equals("short")) {
            events.takeAll(shy);
            return true;
        }
        if (p.is(VerbClass.DECLINE)) {
            int clause = unit.tree().child(v, "xcomp", "ccomp");
            events.takeAll(clause);
            return clause >= 0;
        }
        boolean plan = p.is(VerbClass.PLAN);
        boolean aspect = p.is(VerbClass.ASPECT);
        boolean fail = p.is(VerbClass.FAIL);
        if (!plan && !aspect && !fail) {
            return false;
        }
        Party who = args.passive && args.object >= 0 ? parties.all(args.object, scope) : p.subject();
        boolean helps = vocabulary.is(p.lemma(), VerbClass.ENABLE);
        if (helps
                && !args.passive
                && args.object >= 0
                && !dealings.goods(args.object).any()) {
            // "helped Peru to buy jammers": who is helped does it.
            Party helped = parties.all(args.object, scope);
            who = helped.known() && !helped.ids().contains("?") ? helped : who;
        }
        Scope below = plan ? scope.prospect() : scope;
        if (p.lemma().equals("struggle")) {
            below = below.prospect();
        }
        if (p.not() || p.lemma().equals("fail")) {
            if (plan && p.lemma().equals("decide")) {
                below = below.prospect();
            } else if (aspect) {
                below = below.deny(DenialKind.NEGATE, scope.source(), "negative-assertion");
            } else {
                below = below.unsaid();
            }
        }
        int size = events.size();
        for (int clause : unit.tree().children(v, "xcomp", "ccomp", "prep", "dobj", "acomp", "attr")) {
            if (unit.token(clause).label().equals("prep")) {
                for (int object : unit.tree().children(clause, "pobj", "pcomp")) {
                    walk.node(object, below, who, -1, p.depth() + 1);
                }
            } else if (!unit.token(clause).verb() || !events.taken(clause)) {
                walk.node(
                        clause,
                        below,
                        who,
                        args.passive && dealings.goods(args.object).any() ? args.object : -1,
                        p.depth() + 1);
            }
        }
        if (helps && !p.not()) {
            for (Draft draft : events.since(size)) {
                help(draft.matter(), p.subject());
            }
        }
        return events.size() > size;
    }

    /** "gave it to nobody", "at no time", "under no circumstances", "to no army": the negation stands in a phrase. */
    private boolean noTime(int child) {
        String label = unit.token(child).label();
        if (NOBODY.contains(unit.lower(child)) && !label.startsWith("nsubj")) {
            return true;
        }
        if (!(label.equals("prep") || label.equals("dative") || label.equals("agent"))) {
            return false;
        }
        int object = unit.tree().child(child, "pobj");
        if (object < 0) {
            return false;
        }
        boolean none = NOBODY.contains(unit.lower(object))
                || unit.tree().children(object, "det").stream()
                        .anyMatch(c -> unit.lower(c).equals("no"));
        return none
                && switch (unit.lemma(child)) {
                    case "to", "from", "by", "under" -> true;
                    case "at" -> Set.of("time", "point", "stage", "moment").contains(unit.lemma(object));
                    case "in" ->
                        Set.of("way", "case", "form", "instance", "capacity", "circumstance", "year")
                                .contains(unit.lemma(object));
                    case "on" -> Set.of("occasion", "account").contains(unit.lemma(object));
                    default -> false;
                };
    }

    /** Who helps to make goods makes them, too; who helps to get them gives, if nobody else does. */
    private static void help(Matter matter, Party helper) {
        boolean joins =
                matter.action == Action.PRODUCE || (matter.action == Action.TRANSFER && matter.suppliers.isEmpty());
        for (String id : helper.ids()) {
            if (joins && !id.equals("?") && !matter.recipients.contains(id)) {
                matter.suppliers.add(id);
            }
        }
    }
}
