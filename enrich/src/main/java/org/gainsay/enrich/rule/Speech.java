package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;

/**
 * Verbs of saying, believing and showing: who says the clause below ("X said that …", "is believed to be sending", "it
 * was reported that …"), and whom the speaker has it from (", citing two officers").
 */
final class Speech extends Construction {

    private Party speaker = Party.NOBODY;

    Speech(Walk walk) {
        super(walk);
    }

    /** Who speaks in the first clause of speech; nobody if there is none. */
    Party speaker() {
        return speaker;
    }

    boolean read(Predicate p) {
        int v = p.verb();
        Arguments args = p.args();
        Scope scope = p.scope();
        boolean speech =
                p.is(VerbClass.SAY) || p.is(VerbClass.ALLEGE) || p.is(VerbClass.ADMIT) || p.is(VerbClass.CONFIRM);
        boolean ask = p.is(VerbClass.ASK);
        if (!speech && !ask && !p.is(VerbClass.HEDGE)) {
            return false;
        }
        List<Integer> clauses = new ArrayList<>(unit.tree().children(v, "ccomp", "xcomp", "csubj", "csubjpass"));
        boolean gerund = v + 1 < unit.size()
                && unit.token(v + 1).tag().equals("VBG")
                && unit.token(v + 1).label().equals("conj")
                && unit.token(v + 1).head() == v;
        if (clauses.isEmpty() && gerund) {
            clauses.add(v + 1);
        }
        Party who;
        if (args.passive) {
            who = args.agent >= 0
                    ? parties.all(args.agent, scope)
                    : scope.source().known() ? scope.source() : anonymous(v);
        } else if (args.subject >= 0 && !unit.lower(args.subject).equals("there")) {
            who = parties.all(args.subject, scope);
            if (!who.known()) {
                who = Party.of("?");
            }
        } else {
            who = p.controller().known() ? p.controller() : scope.source();
        }
        if (clauses.isEmpty() && args.object < 0) {
            return false;
        }
        boolean belief = p.is(VerbClass.HEDGE);
        boolean seems = vocabulary.is(unit.lemma(v), VerbClass.SEEM);
        Scope said = seems ? scope.hedge() : scope.by(who, args.passive ? "reported-passive" : "complement-of-speech");
        if (belief && !seems) {
            said = said.hedge();
        }
        boolean report = args.object >= 0 && accusationNoun(args.object);
        if (p.not() || (ask && !speech && !report)) {
            said = said.unsaid();
        }
        if (ask && !speech && report) {
            said = Scope.voice(Party.of("?"), said.it(), "nominal-allegation");
        }
        if (p.is(VerbClass.SAY) && !args.passive && who.known()) {
            if (!speaker.known() && !p.not()) {
                speaker = who;
            }
            state.spoke(who.ids());
            if (who.state()) {
                state.officialSpoke(who.ids());
            }
            int in = args.first("in");
            if (in >= 0 && vocabulary.is(unit.lemma(in), NounClass.DOCUMENT)) {
                state.documentOf(who.ids());
            }
        }
        Party subject = args.passive ? args.object >= 0 ? parties.all(args.object, scope) : Party.NOBODY : who;
        for (int clause : clauses) {
            // "X is believed to be sending": the raised subject is the doer.
            boolean raised = unit.token(clause).label().equals("xcomp") && (args.passive || seems);
            walk.node(
                    clause,
                    said,
                    raised ? subject : who,
                    raised && args.passive && dealings.goods(args.object).any() ? args.object : -1,
                    p.depth() + 1);
        }
        if (args.object >= 0 && !events.taken(args.object) && unit.goods(args.object) == null) {
            walk.noun(args.object, said, Party.NOBODY, p.depth() + 1);
        }
        for (int child : unit.tree().children(v, "advcl")) {
            if (unit.token(child).tag().equals("VBG") && unit.tree().child(child, "nsubj", "mark") < 0) {
                cite(child, v, said, who, p.depth());
            }
        }
        return true;
    }

    /** "is thought in Paris": who thinks so is where; else nobody is named. */
    private Party anonymous(int v) {
        Party where = parties.where(v);
        return where.known() ? where : Party.of("?");
    }

    /** "its answer was that it had bought none": what somebody's word is, somebody says. */
    boolean stated(Predicate p) {
        int clause = unit.tree().child(p.verb(), "ccomp");
        int subject = p.args().subject;
        if (!p.lemma().equals("be")
                || clause < 0
                || subject < 0
                || !vocabulary.is(unit.lemma(subject), NounClass.REPLY)
                || p.scope().denial() != null) {
            return false;
        }
        Party who = walk.answers.accuser(subject, p.scope());
        int of = under(subject, "of");
        who = who.known() || of < 0 ? who : parties.all(of, p.scope());
        if (!who.known()) {
            return false;
        }
        Scope said = p.scope().by(who, "stated-position");
        walk.node(clause, p.not() ? said.unsaid() : said, who, -1, p.depth() + 1);
        return true;
    }

    private void cite(int child, int v, Scope said, Party who, int depth) {
        if (vocabulary.is(unit.lemma(child), VerbClass.CITE)) {
            int object = unit.tree().child(child, "dobj");
            Party deeper = object < 0 ? Party.NOBODY : parties.all(object, said);
            events.takeAll(child);
            if (deeper.known() && !deeper.ids().contains("?")) {
                for (int i = 0; i < events.size(); i++) {
                    Draft d = events.drafts().get(i);
                    if (d.source().equals(who) && unit.tree().under(d.token(), v)) {
                        events.drafts()
                                .set(i, new Draft(d.denial(), deeper, d.matter(), "cited-source", d.token(), d.unit()));
                    }
                }
            }
            return;
        }
        walk.node(child, said.by(who, "participle-of-speech"), who, -1, depth + 1);
    }
}
