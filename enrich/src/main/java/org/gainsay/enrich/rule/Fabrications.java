package org.gainsay.enrich.rule;

import java.util.Collections;
import java.util.Set;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * Verbs that say of a story that it was made up ("the tank story was invented in Suva", "Fiji is spreading tales"), and of
 * whoever told it that they lie or err ("the monitors were mistaken", "Fiji is lying").
 */
final class Fabrications extends Construction {

    Fabrications(Walk walk) {
        super(walk);
    }

    boolean read(Predicate p) {
        Scope scope = p.scope();
        boolean attribute = Set.of("acl", "relcl", "amod", "nmod", "oprd")
                .contains(unit.token(p.verb()).label());
        if (scope.off() || p.not() || scope.denial() != null || attribute) {
            return false;
        }
        Arguments args = p.args();
        Party denier = scope.source();
        if (p.is(VerbClass.FABRICATE)) {
            int story = args.object >= 0 ? args.object : args.subject;
            Party maker = args.object >= 0 && !args.passive && args.subject >= 0
                    ? parties.all(args.subject, scope)
                    : Party.NOBODY;
            boolean told = story >= 0 && (accusationNoun(story) || document(story) || pronoun(story));
            return told
                    && denier.known()
                    && (near() || accusationNoun(story))
                    && Collections.disjoint(maker.ids(), denier.ids())
                    && deny(story, scope);
        }
        if (p.is(VerbClass.ERR) && args.subject >= 0 && args.object < 0) {
            return denier.known() && teller(args.subject, scope) && deny(p.verb(), scope);
        }
        int attr = p.lemma().equals("be") ? unit.tree().child(p.verb(), "acomp", "attr", "oprd") : -1;
        boolean mistaken = attr >= 0
                && Set.of("mistaken", "wrong", "misinformed", "misled", "confused", "liar", "mad", "delusional")
                        .contains(unit.lemma(attr));
        return mistaken && denier.known() && args.subject >= 0 && teller(args.subject, scope) && deny(p.verb(), scope);
    }

    private boolean deny(int token, Scope scope) {
        events.takeAll(token);
        events.emitInherited(scope.deny(DenialKind.REJECT, scope.source(), "fabrication"), token);
        return true;
    }

    private boolean document(int i) {
        return vocabulary.is(unit.lemma(i), NounClass.DOCUMENT);
    }

    private boolean pronoun(int i) {
        return Set.of("it", "this", "that", "all").contains(unit.lower(i));
    }

    /** Whether a noun phrase means somebody who told of an open matter. */
    private boolean teller(int subject, Scope scope) {
        Party who = parties.all(subject, scope);
        boolean other = Collections.disjoint(who.ids(), scope.source().ids());
        Set<NounClass> is = vocabulary.noun(unit.lemma(subject));
        boolean witness = is.contains(NounClass.PERSON) || is.contains(NounClass.TEAM) || is.contains(NounClass.MEDIUM);
        boolean told = state.matters().stream().anyMatch(m -> !m.denied && !Collections.disjoint(m.sources, who.ids()));
        return near() && (other || who.ids().contains("?")) && (told || witness);
    }
}
