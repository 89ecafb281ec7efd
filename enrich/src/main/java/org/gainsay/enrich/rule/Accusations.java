package org.gainsay.enrich.rule;

import java.util.Collections;
import java.util.List;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * Accusations and measures with the accused as object ("accused X of arming Y", "was sanctioned for selling", "is
 * suspected by Z of buying"), and pleas that take a dealing for granted ("urged X to stop supplying").
 */
final class Accusations extends Construction {

    Accusations(Walk walk) {
        super(walk);
    }

    /** "accused X of arming Y", "was sanctioned for selling", "is suspected by Z of buying". */
    boolean accuses(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        boolean measure = (args.object >= 0 && vocabulary.is(unit.lemma(args.object), NounClass.SANCTION)) || onList(v);
        if (!p.is(VerbClass.ACCUSE) && !p.is(VerbClass.SANCTION) && !measure && !frozen(p)) {
            return false;
        }
        int act = -1;
        for (String preposition : List.of("of", "for", "with", "over", "as")) {
            if (act < 0) {
                act = args.first(preposition);
            }
        }
        int punished = args.object;
        if (measure && !onList(v)) {
            act = args.first("for");
            punished = args.first("on");
            for (String preposition : List.of("on", "against")) {
                int prep = parties.preposition(args.object, preposition);
                punished = prep >= 0 ? unit.tree().child(prep, "pobj") : punished;
            }
            act = act < 0 ? under(args.object, "for") : act;
        }
        if (act < 0 && punished >= 0) {
            act = under(punished, "for");
        }
        for (int prep : unit.tree().children(v, "prep")) {
            int list = unit.tree().child(prep, "pobj");
            if (act < 0 && list >= 0 && vocabulary.is(unit.lemma(list), NounClass.LIST)) {
                act = under(list, "for");
            }
        }
        if (frozen(p)) {
            int owner = under(args.object, "of");
            punished = owner < 0 ? unit.tree().child(args.object, "poss") : owner;
            act = args.first("for");
        }
        if (punished < 0 && !args.passive && act > 0 && p.is(VerbClass.SANCTION)) {
            punished = stray(v, act);
        }
        boolean bare = punished < 0
                && args.subject < 0
                && unit.token(v).tag().equals("VBN")
                && p.controller().known();
        if (act >= 0 && bare) {
            Scope claim = scope.by(scope.source().known() ? scope.source() : Party.of("?"), "accusation")
                    .means(p.controller())
                    .claimed();
            int size = events.size();
            walk.node(act, claim, p.controller(), -1, p.depth() + 1);
            return events.size() > size;
        }
        boolean plain = p.is(VerbClass.SANCTION) && !args.passive && args.subject >= 0 && punished < 0;
        if (act >= 0 && plain && unit.token(act).verb()) {
            Party who = parties.all(args.subject, scope);
            int size = events.size();
            walk.node(act, scope.by(who, "accusation").claimed(), Party.NOBODY, -1, p.depth() + 1);
            return events.size() > size;
        }
        if (act < 0 || punished < 0 || (dealings.goods(punished).named() && unit.actor(punished) == null)) {
            return false;
        }
        Party who = args.passive
                ? args.agent >= 0 ? parties.all(args.agent, scope) : Party.of("?")
                : args.subject >= 0
                        ? parties.all(args.subject, scope)
                        : p.controller().known() ? p.controller() : scope.source();
        Party target = parties.all(punished, scope);
        if (!p.not() && !scope.off() && who.known()) {
            state.spoke(who.ids());
            if (who.state()) {
                state.officialSpoke(who.ids());
            }
        }
        if (p.not() || scope.off()) {
            events.takeAll(act);
            return true;
        }
        if (args.passive && args.agent < 0 && scope.source().known()) {
            who = scope.source();
        }
        Scope claim =
                scope.by(who, "accusation").means(target.known() ? target : who).claimed();
        if (unit.lemma(v).equals("suspect")) {
            claim = claim.hedge();
        }
        int size = events.size();
        if (unit.token(act).verb()) {
            walk.node(act, claim, target, -1, p.depth() + 1);
        } else {
            Matter matter = dealings.noun(act, claim, target, true);
            if (matter != null) {
                events.take(act);
                events.emit(claim, matter, act);
            } else {
                for (int sold : unit.tree().children(act, "acl", "relcl")) {
                    if (unit.token(sold).verb()) {
                        walk.node(sold, claim, target, act, p.depth() + 1);
                    }
                }
                walk.insides(act, claim, p.depth());
                for (Draft draft : events.since(size)) {
                    Matter m = draft.matter();
                    if (m.suppliers.isEmpty() && Collections.disjoint(m.recipients, target.ids())) {
                        m.suppliers.addAll(target.ids());
                    }
                }
            }
        }
        return events.size() > size;
    }

    /** "froze the assets of X for". */
    private boolean frozen(Predicate p) {
        int object = p.args().object;
        return p.is(VerbClass.FREEZE) && object >= 0 && vocabulary.is(unit.lemma(object), NounClass.ASSET);
    }

    /** "blacklists Acme over engines": the parser hangs the name on the goods. */
    private int stray(int v, int act) {
        for (int i = v + 1; i < act; i++) {
            if (unit.actor(i) != null && unit.token(i).head() >= act) {
                return i;
            }
        }
        return -1;
    }

    /** "put X on its sanctions list for …". */
    private boolean onList(int v) {
        for (int prep : unit.tree().children(v, "prep")) {
            int object = unit.tree().child(prep, "pobj");
            if (object >= 0 && vocabulary.is(unit.lemma(object), NounClass.LIST)) {
                return true;
            }
        }
        return false;
    }

    /** "urged X to stop supplying": what is to stop is taken for granted. "warned X not to": nothing is. */
    boolean urges(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        boolean warn = p.is(VerbClass.WARN);
        if (!p.is(VerbClass.URGE) && !warn) {
            return false;
        }
        int clause = unit.tree().child(v, "xcomp", "ccomp", "advcl");
        if (clause < 0
                || !unit.token(clause).tag().equals("VB")
                || (p.lemma().equals("tell") && unit.tree().child(clause, "mark") >= 0)) {
            return warn && clause >= 0 && unit.tree().child(clause, "mark") < 0;
        }
        Party who = source(args, scope);
        Party target =
                args.object >= 0 && !unit.token(args.object).verb() ? parties.all(args.object, scope) : Party.NOBODY;
        int inner = unit.tree().child(clause, "nsubj");
        if (!target.known() && inner >= 0) {
            target = parties.all(inner, scope);
        }
        if (!vocabulary.is(unit.lemma(clause), VerbClass.HALT) || p.not() || warn || scope.off()) {
            if (p.lemma().equals("want") || p.lemma().equals("ask")) {
                return false;
            }
            if (!p.not() && !warn && !scope.off()) {
                // "urged Gabon to sell it jets" asks for them.
                walk.dealingClauses.read(p);
            }
            events.takeAll(clause);
            return true;
        }
        Scope claim = scope.by(who, "presupposed-by-stop").means(target);
        walk.node(clause, claim, target, -1, p.depth() + 1);
        return true;
    }
}
