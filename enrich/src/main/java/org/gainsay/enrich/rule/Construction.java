package org.gainsay.enrich.rule;

import java.util.Collections;
import java.util.Set;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.Vocabulary;

/** What every construction of the language needs while a tree is walked. */
abstract class Construction {

    final Walk walk;
    final Unit unit;
    final ArticleState state;
    final Vocabulary vocabulary;
    final Parties parties;
    final Dealings dealings;
    final Events events;

    Construction(Walk walk) {
        this.walk = walk;
        this.unit = walk.unit;
        this.state = walk.state;
        this.vocabulary = walk.vocabulary;
        this.parties = walk.parties;
        this.dealings = walk.dealings;
        this.events = walk.events;
    }

    boolean such(int noun) {
        return unit.tree().children(noun).stream().anyMatch(c -> unit.lower(c).equals("such"));
    }

    /** Whether somebody is a party to a matter that is open. */
    boolean engaged(Party who) {
        return state.matters().stream().anyMatch(m -> !Collections.disjoint(m.parties(), who.ids()));
    }

    /** Whether a matter was read a few sentences ago. */
    boolean near() {
        return !state.matters().isEmpty();
    }

    boolean dealingNoun(int i) {
        Set<NounClass> is = vocabulary.noun(unit.lemma(i));
        return is.contains(NounClass.GIVE) || is.contains(NounClass.GET) || is.contains(NounClass.REQUEST);
    }

    int under(int noun, String preposition) {
        int prep = noun < 0 ? -1 : parties.preposition(noun, preposition);
        return prep < 0 ? -1 : unit.tree().child(prep, "pcomp", "pobj");
    }

    /** Who says it: the agent of a passive, else the subject, which coordination and control may leave unsaid. */
    Party source(Predicate p) {
        Party who = source(p.args(), p.scope());
        boolean unsaid =
                !p.args().passive && p.args().subject < 0 && p.controller().known();
        return unsaid ? p.controller() : who;
    }

    Party source(Arguments args, Scope scope) {
        int who = args.passive ? args.agent : args.subject;
        for (int child : unit.tree().children(args.verb, "oprd", "attr", "dobj", "xcomp")) {
            who = who < 0 && args.passive ? under(child, "by") : who;
        }
        if (who < 0 && args.passive) {
            Party where = parties.where(args.verb);
            return where.known() ? where : Party.of("?");
        }
        if (who < 0) {
            return scope.source();
        }
        Party party = parties.all(who, scope);
        for (int more : unit.tree().children(args.verb, "agent")) {
            int object = unit.tree().child(more, "pobj");
            if (args.passive && object >= 0 && object != who) {
                party = party.and(parties.all(object, scope));
            }
        }
        return party;
    }

    boolean accusationNoun(int i) {
        return vocabulary.is(unit.lemma(i), NounClass.ACCUSATION);
    }

    /** "denied claims of a massacre", "allegations that a coup was planned": an accusation of something else. */
    boolean otherMatter(int object) {
        for (int child : unit.tree().children(object, "acl", "relcl", "ccomp")) {
            if (unit.token(child).verb() && unit.tree().child(child, "mark") >= 0) {
                return true;
            }
        }
        for (int prep : unit.tree().children(object, "prep")) {
            if (Set.of("of", "about", "that", "over", "on").contains(unit.lemma(prep))) {
                return true;
            }
        }
        return false;
    }
}
