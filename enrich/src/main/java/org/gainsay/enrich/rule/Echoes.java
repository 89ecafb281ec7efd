package org.gainsay.enrich.rule;

import java.util.List;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/** An earlier matter said once more: "repeated the accusation", "says so too", "the claim came from X". */
final class Echoes extends Construction {

    Echoes(Walk walk) {
        super(walk);
    }

    /** "repeated the accusation", "made the same charge", "says so too", "the claim came from X": an earlier matter again. */
    boolean read(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        if (p.not() || scope.off() || scope.denial() != null || state.matters().isEmpty()) {
            return false;
        }
        String lemma = unit.lemma(v);
        Party who = args.passive ? args.agent >= 0 ? parties.all(args.agent, scope) : Party.NOBODY : p.subject();
        if (args.subject >= 0 && lemma.equals("come") && accusationNoun(args.subject)) {
            int from = args.first("from");
            who = from < 0 ? Party.NOBODY : parties.all(from, scope);
            return who.known() && again(v, scope, who, false);
        }
        if (!who.known() || who.ids().contains("?")) {
            return false;
        }
        boolean same = false;
        for (int child : unit.tree().children(v)) {
            String lower = unit.lower(child);
            same |= (lower.equals("so") && unit.token(child).label().equals("advmod"))
                    || (lower.equals("same") && unit.token(child).label().equals("dobj"));
        }
        if (same && (p.is(VerbClass.SAY) || lemma.equals("do"))) {
            return again(v, scope, who, true);
        }
        if (p.is(VerbClass.ECHO) && args.object >= 0 && accusationNoun(args.object) && plainNoun(args.object)) {
            return again(v, scope, who, false);
        }
        for (String preposition : List.of("to", "by")) {
            int object = args.first(preposition);
            if (p.is(VerbClass.STAND) && object >= 0 && accusationNoun(object) && plainNoun(object)) {
                return again(v, scope, who, false);
            }
        }
        int in = args.first("in");
        if (lemma.equals("join") && in >= 0 && vocabulary.is(unit.lemma(in), NounClass.DENIAL)) {
            events.emitInherited(scope.deny(DenialKind.REJECT, who, "echo"), v);
            return true;
        }
        return false;
    }

    private boolean again(int v, Scope scope, Party who, boolean either) {
        Matter last = state.matters().get(state.matters().size() - 1);
        Scope voice =
                either && last.denied ? scope.deny(DenialKind.NEGATE, who, "echo") : Scope.voice(who, who, "echo");
        events.emitInherited(voice, v);
        return true;
    }

    private boolean plainNoun(int i) {
        return unit.tree().children(i).stream()
                .noneMatch(c -> unit.token(c).verb() || unit.token(c).label().equals("prep"));
    }
}
