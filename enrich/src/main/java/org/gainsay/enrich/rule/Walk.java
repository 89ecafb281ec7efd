package org.gainsay.enrich.rule;

import java.util.List;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;

/**
 * Walks the tree of a unit from its root down, carrying the scope: who says what stands below, and whether it is denied,
 * hedged, in prospect or unsaid. Each verb changes the scope for its complement according to its class; verbs and nouns of
 * dealing yield matters.
 */
final class Walk {

    private static final int DEPTH = 60;

    final Unit unit;
    final ArticleState state;
    final Vocabulary vocabulary;
    final Parties parties;
    final Dealings dealings;
    final Events events;
    final Modality modality;
    final Evaluations evaluations;
    final Denials denials;
    final Answers answers;
    final NonConfirmation nonConfirmation;
    final Accusations accusations;
    final Echoes echoes;
    final DealingClauses dealingClauses;
    final Contrasts contrasts;
    final Fabrications fabrications;
    final Speech speech;
    final Nouns nouns;

    Walk(Unit unit, int index, ArticleState state, Vocabulary vocabulary) {
        this.unit = unit;
        this.state = state;
        this.vocabulary = vocabulary;
        this.parties = new Parties(unit, state, vocabulary);
        this.dealings = new Dealings(unit, parties, vocabulary);
        this.events = new Events(unit, index);
        this.modality = new Modality(this);
        this.evaluations = new Evaluations(this);
        this.denials = new Denials(this);
        this.answers = new Answers(this);
        this.nonConfirmation = new NonConfirmation(this);
        this.accusations = new Accusations(this);
        this.echoes = new Echoes(this);
        this.dealingClauses = new DealingClauses(this);
        this.contrasts = new Contrasts(this);
        this.fabrications = new Fabrications(this);
        this.speech = new Speech(this);
        this.nouns = new Nouns(this);
    }

    /** Who speaks in the main clause; nobody if it is no speech. */
    Party speaker() {
        return speech.speaker();
    }

    List<Draft> drafts() {
        return events.drafts();
    }

    /** Whether a dealing was met that the words do not state. */
    boolean withheld() {
        return events.withheld();
    }

    Parties parties() {
        return parties;
    }

    void run(Scope scope) {
        for (int root : unit.tree().roots()) {
            node(root, scope, Party.NOBODY, -1, 0);
        }
    }

    /** Any node: a verb is a predicate, a noun may be a dealing or carry clauses. */
    void node(int i, Scope scope, Party controller, int gap, int depth) {
        if (depth > DEPTH || events.taken(i)) {
            return;
        }
        if (unit.token(i).verb()) {
            verb(i, scope, controller, gap, depth);
        } else {
            noun(i, scope, controller, depth);
        }
    }

    private void verb(int v, Scope outer, Party controller, int gap, int depth) {
        events.take(v);
        String lemma = lemma(v);
        Arguments args = new Arguments(unit, v, gap);
        for (int conj : unit.tree().children(v, "conj")) {
            if (unit.token(conj).verb()
                    && args.object < 0
                    && !dealings.goods(args.object).any()) {
                args.share(new Arguments(unit, conj, gap));
            }
        }
        Scope scope = modality.scope(v, outer);
        boolean not = modality.negated(v, args);
        Party subject = args.subject >= 0 && !args.passive ? parties.all(args.subject, scope) : controller;
        if (args.subject >= 0 && GoodsPhrase.negated(unit, args.subject)) {
            not = true;
        }
        if (not
                && lemma.equals("do")
                && args.object < 0
                && unit.size() <= 6
                && !state.matters().isEmpty()
                && !scope.off()) {
            events.emitInherited(scope.deny(DenialKind.NEGATE, scope.source(), "negative-assertion"), v);
            return;
        }
        Predicate p = new Predicate(v, lemma, vocabulary.verb(lemma), args, scope, not, subject, controller, depth);
        boolean done = constructed(p);
        Scope rest = not && !done && !p.is(VerbClass.SAY) ? scope.unsaid() : scope;
        if (!rest.it().known() && subject.known() && subject.kind() == Party.Kind.NAMED) {
            rest = rest.means(subject);
        }
        Party passed = args.passive ? args.object >= 0 ? parties.all(args.object, scope) : controller : subject;
        rest(v, done ? scope : rest, passed, depth);
    }

    /** Whether one of the constructions of verbs has read it; the more special come first. */
    private boolean constructed(Predicate p) {
        return fabrications.read(p)
                || evaluations.predicative(p)
                || nonConfirmation.read(p)
                || denials.denies(p)
                || accusations.accuses(p)
                || evaluations.calls(p)
                || accusations.urges(p)
                || denials.doubts(p)
                || echoes.read(p)
                || dealingClauses.read(p)
                || speech.stated(p)
                || speech.read(p)
                || modality.governs(p);
    }

    /** Any other node than a verb. */
    void noun(int i, Scope scope, Party owner, int depth) {
        if (depth <= DEPTH && !events.taken(i)) {
            nouns.read(i, scope, owner, depth);
        }
    }

    String lemma(int v) {
        int prt = unit.tree().child(v, "prt");
        String base = unit.lemma(v);
        if (prt >= 0) {
            String joined = base + "_" + unit.lemma(prt);
            if (!vocabulary.verb(joined).isEmpty()) {
                return joined;
            }
        }
        return base;
    }

    /** What is left under a verb: clauses and nouns that no construction has taken. */
    private void rest(int v, Scope scope, Party subject, int depth) {
        for (int child : unit.tree().children(v)) {
            if (events.taken(child)) {
                continue;
            }
            String label = unit.token(child).label();
            if (unit.token(child).verb() && label.equals("ccomp") && reported(v)) {
                int noun = unit.tree().child(v, "dobj", "nsubjpass");
                Party accuser = answers.accuser(noun, scope);
                node(
                        child,
                        scope.by(accuser.known() ? accuser : Party.of("?"), "nominal-allegation"),
                        Party.NOBODY,
                        -1,
                        depth + 1);
            } else if (unit.token(child).verb()) {
                boolean controlled = label.equals("xcomp") || label.equals("advcl") || label.equals("conj");
                node(child, scope, controlled ? subject : Party.NOBODY, -1, depth + 1);
            } else {
                boolean owned = !label.equals("nsubj") && !label.equals("nsubjpass") && owning(v);
                noun(child, scope, owned ? subject : Party.NOBODY, depth + 1);
            }
        }
    }

    /** "heard allegations on Tuesday that …": the clause hangs by the verb, but is what was alleged. */
    private boolean reported(int v) {
        int noun = unit.tree().child(v, "dobj", "nsubjpass");
        return noun >= 0 && vocabulary.is(unit.lemma(noun), NounClass.ACCUSATION);
    }

    /** Whether the subject of a verb is also the doer of the dealing that its object names: "agreed the sale". */
    private boolean owning(int v) {
        String lemma = unit.lemma(v);
        return vocabulary.is(lemma, VerbClass.PLAN)
                || vocabulary.is(lemma, VerbClass.ASPECT)
                || vocabulary.is(lemma, VerbClass.LIGHT);
    }

    /** Walks the clauses and phrases below a noun in a scope. */
    void insides(int noun, Scope scope, int depth) {
        for (int child : unit.tree().children(noun)) {
            String label = unit.token(child).label();
            if (originOnly(noun, child)) {
                events.take(child);
            } else if (unit.token(child).verb()) {
                boolean gap = label.equals("relcl")
                        || (label.equals("acl") && unit.tree().child(child, "mark") < 0);
                node(child, scope, Party.NOBODY, gap ? noun : -1, depth + 1);
            } else if (label.equals("prep")) {
                for (int object : unit.tree().children(child, "pobj", "pcomp")) {
                    node(object, scope, Party.NOBODY, -1, depth + 1);
                }
            } else if (label.equals("appos") || label.equals("conj") || label.equals("dep")) {
                node(child, scope, Party.NOBODY, -1, depth + 1);
            }
        }
    }

    /** "imagers made by Acme were found": the participle tells the origin, it is no second event. */
    private boolean originOnly(int noun, int child) {
        return unit.goods(noun) != null
                && unit.token(child).label().equals("acl")
                && unit.token(noun).head() >= 0
                && dealings.origin(child);
    }
}
