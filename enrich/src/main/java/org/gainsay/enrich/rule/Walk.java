package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorMention;

/**
 * Walks the tree of a unit from its root down, carrying the scope: who says what stands below, and whether it is denied,
 * hedged, in prospect or unsaid. Each verb changes the scope for its complement according to its class; verbs and nouns of
 * dealing yield matters.
 */
final class Walk {

    private static final int DEPTH = 60;
    private static final Set<String> CONDITION = Set.of("if", "whether", "unless", "lest", "should");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "neither", "nor", "n’t", "no", "hardly");
    private static final Set<String> MAYBE = Set.of(
            "probably",
            "likely",
            "apparently",
            "possibly",
            "perhaps",
            "allegedly",
            "presumably",
            "maybe",
            "supposedly",
            "seemingly");

    private static final Set<String> HALT =
            Set.of("stop", "halt", "cease", "end", "quit", "suspend", "continue", "resume", "keep", "finish");

    private final Unit unit;
    private final int index;
    private final ArticleState state;
    private final Vocabulary vocabulary;
    private final Parties parties;
    private final Dealings dealings;
    private final BitSet seen;
    private final List<Draft> drafts = new ArrayList<>();
    private Party speaker = Party.NOBODY;

    Walk(Unit unit, int index, ArticleState state, Vocabulary vocabulary) {
        this.unit = unit;
        this.index = index;
        this.state = state;
        this.vocabulary = vocabulary;
        this.parties = new Parties(unit, state, vocabulary);
        this.dealings = new Dealings(unit, parties, vocabulary);
        this.seen = new BitSet(unit.size());
    }

    /** Who speaks in the main clause; nobody if it is no speech. */
    Party speaker() {
        return speaker;
    }

    List<Draft> drafts() {
        return drafts;
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
    private void node(int i, Scope scope, Party controller, int gap, int depth) {
        if (depth > DEPTH || seen.get(i)) {
            return;
        }
        if (unit.token(i).verb()) {
            verb(i, scope, controller, gap, depth);
        } else {
            noun(i, scope, controller, depth);
        }
    }

    // ---------------------------------------------------------------- verbs

    private void verb(int v, Scope outer, Party controller, int gap, int depth) {
        seen.set(v);
        String lemma = lemma(v);
        Set<VerbClass> is = vocabulary.verb(lemma);
        Arguments args = new Arguments(unit, v, gap);
        for (int conj : unit.tree().children(v, "conj")) {
            if (unit.token(conj).verb()
                    && args.object < 0
                    && !dealings.goods(args.object).any()) {
                args.share(new Arguments(unit, conj, gap));
            }
        }
        Scope scope = modality(v, outer);
        boolean not = negated(v, args);
        Party subject = args.subject >= 0 && !args.passive ? parties.all(args.subject, scope) : controller;
        if (args.subject >= 0 && GoodsPhrase.negated(unit, args.subject)) {
            not = true;
        }
        if (not && lemma.equals("do") && args.object < 0 && unit.size() <= 6 && near() && !scope.off()) {
            emitInherited(scope.deny(DenialKind.NEGATE, scope.source(), "negative-assertion"), v);
            return;
        }
        boolean done = copula(v, lemma, scope, not, depth)
                || evidence(v, args, scope, not, subject, depth)
                || deny(v, is, args, scope, not, controller, depth)
                || accuse(v, is, args, scope, not, controller, depth)
                || call(v, is, args, scope, not, depth)
                || urge(v, lemma, is, args, scope, not, depth)
                || doubt(v, is, args, scope, not, depth)
                || echo(v, is, args, scope, not, subject)
                || dealing(v, args, scope, not, controller, depth)
                || say(v, is, args, scope, not, controller, depth)
                || modal(v, lemma, is, args, scope, not, subject, depth);
        Scope rest = not && !done && !is.contains(VerbClass.SAY) ? scope.unsaid() : scope;
        Party passed = args.passive ? args.object >= 0 ? parties.all(args.object, scope) : controller : subject;
        rest(v, done ? scope : rest, passed, depth);
    }

    private String lemma(int v) {
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
            if (seen.get(child)) {
                continue;
            }
            String label = unit.token(child).label();
            if (unit.token(child).verb() && label.equals("ccomp") && reported(v)) {
                int noun = unit.tree().child(v, "dobj", "nsubjpass");
                Party accuser = accuser(noun, scope);
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
        return noun >= 0 && accusationNoun(noun);
    }

    /** Whether the subject of a verb is also the doer of the dealing that its object names: "agreed the sale". */
    private boolean owning(int v) {
        String lemma = unit.lemma(v);
        return vocabulary.is(lemma, VerbClass.PLAN)
                || vocabulary.is(lemma, VerbClass.ASPECT)
                || Set.of(
                                "make",
                                "do",
                                "take",
                                "complete",
                                "sign",
                                "place",
                                "win",
                                "conclude",
                                "open",
                                "hold",
                                "be",
                                "defend",
                                "carry",
                                "conduct",
                                "enter",
                                "strike",
                                "reach")
                        .contains(lemma);
    }

    private Scope modality(int v, Scope outer) {
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
            if (label.equals("advmod") && MAYBE.contains(lower)) {
                scope = scope.hedge();
            }
        }
        return scope;
    }

    private boolean negated(int v, Arguments args) {
        for (int child : unit.tree().children(v)) {
            String label = unit.token(child).label();
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
                    if (unit.token(below).label().equals("neg")) {
                        return true;
                    }
                }
            }
        }
        return args.passive
                && args.object >= 0
                && GoodsPhrase.negated(unit, args.object)
                && unit.goods(args.object) == null;
    }

    // -------------------------------------------------------------- evaluation

    /** "The claim is false", "it is a lie", "there is no truth in it", "there are no such shipments". */
    private boolean copula(int v, String lemma, Scope scope, boolean not, int depth) {
        if (!lemma.equals("be") && !lemma.equals("remain") && !lemma.equals("constitute") && !lemma.equals("amount")) {
            return false;
        }
        int attr = unit.tree().child(v, "attr", "acomp", "oprd", "dobj");
        int lacking = parties.preposition(v, "without");
        if (attr < 0 && lacking >= 0 && falseIn(lacking, 0)) {
            int about = unit.tree().child(v, "nsubj");
            return about >= 0
                    && !scope.off()
                    && evaluable(about)
                    && answer(about, scope.deny(DenialKind.REJECT, scope.source(), "evaluative-predicate"), depth);
        }
        if (attr < 0) {
            return false;
        }
        int subj = unit.tree().child(v, "nsubj", "csubj", "expl");
        boolean expletive = subj >= 0 && unit.lower(subj).equals("there");
        String word = unit.lemma(attr);
        boolean none = not || GoodsPhrase.negated(unit, attr);
        if (expletive || (subj >= 0 && unit.token(subj).label().equals("expl"))) {
            if (none && word.equals("doubt")) {
                insides(attr, scope, depth);
                seen.set(attr);
                return true;
            }
            if (none && vocabulary.is(word, NounClass.EVIDENCE)) {
                return evidenceOf(attr, scope, scope.source(), depth);
            }
            if (none && !scope.off()) {
                Matter matter = dealings.noun(attr, scope, Party.NOBODY, true);
                if (matter != null && (!matter.equipment.isEmpty() || such(attr))) {
                    matter.negated = true;
                    seen.set(attr);
                    emit(scope.deny(DenialKind.NEGATE, scope.source(), "negative-assertion"), matter, attr);
                    return true;
                }
            }
            return false;
        }
        boolean falsehood = vocabulary.is(word, NounClass.FALSE) || vocabulary.is(word, NounClass.FALSEADJ);
        boolean truth = word.equals("true")
                || word.equals("truth")
                || word.equals("accurate")
                || word.equals("fact")
                || word.equals("correct");
        if (subj >= 0 && ((falsehood && !none) || (truth && none))) {
            if (!evaluable(subj)) {
                return false;
            }
            if (scope.off()) {
                return true;
            }
            Scope deny = scope.deny(DenialKind.REJECT, scope.source(), "evaluative-predicate");
            return answer(subj, deny, depth);
        }
        return false;
    }

    private boolean such(int noun) {
        return unit.tree().children(noun).stream().anyMatch(c -> unit.lower(c).equals("such"));
    }

    /** Whether something said about this subject can be about an accusation. */
    private boolean evaluable(int subj) {
        String lower = unit.lower(subj);
        if (Set.of("it", "this", "that", "they", "these", "those", "all", "none", "everything", "which")
                .contains(lower)) {
            return true;
        }
        return vocabulary.is(unit.lemma(subj), NounClass.ACCUSATION)
                || vocabulary.is(unit.lemma(subj), NounClass.DOCUMENT)
                || unit.token(subj).verb()
                || dealings.noun(subj, Scope.voice(Party.NOBODY, Party.NOBODY, ""), Party.NOBODY, false) != null;
    }

    /** "X called the report a fabrication", "described the figures as not accurate". */
    private boolean call(int v, Set<VerbClass> is, Arguments args, Scope scope, boolean not, int depth) {
        if (!is.contains(VerbClass.CALL) || not) {
            return false;
        }
        boolean falsehood = false;
        for (int child :
                unit.tree().children(v, "oprd", "xcomp", "acomp", "attr", "prep", "dobj", "ccomp", "dep", "advcl")) {
            falsehood |= falseIn(child, 0) && child != args.object;
        }
        if (!falsehood && args.object >= 0) {
            BitSet below = unit.tree().subtree(v);
            for (int i = args.object + 1; i < unit.size(); i++) {
                falsehood |= below.get(i) && (vocabulary.is(unit.lemma(i), NounClass.FALSEADJ) || untrue(i));
            }
        }
        if (args.object >= 0 && !falsehood) {
            falsehood = falseIn(args.object, 2)
                    && !args.passive
                    && unit.goods(args.object) == null
                    && (vocabulary.is(unit.lemma(args.object), NounClass.FALSE) || childFalse(args.object));
        }
        if (!falsehood) {
            return false;
        }
        Party who = source(args, scope);
        if (scope.off()) {
            return true;
        }
        Scope deny = scope.deny(DenialKind.REJECT, who, "evaluative-call");
        int hidden = hiddenAccusation(v);
        if (hidden >= 0 && hidden != args.object && answer(hidden, deny, depth)) {
            return true;
        }
        if (args.object < 0) {
            emitInherited(deny, v);
            return true;
        }
        if (answer(args.object, deny, depth)) {
            return true;
        }
        if (!state.matters().isEmpty() && unit.goods(args.object) == null && engaged(who)) {
            emitInherited(deny, v);
            return true;
        }
        return false;
    }

    /** Whether somebody is a party to a matter that is open. */
    private boolean engaged(Party who) {
        return state.matters().stream().anyMatch(m -> !java.util.Collections.disjoint(m.parties(), who.ids()));
    }

    /** "not accurate", "anything but true". */
    private boolean untrue(int i) {
        return Set.of("true", "accurate", "correct").contains(unit.lemma(i))
                && i > 0
                && (unit.lower(i - 1).equals("not") || unit.lower(i - 1).equals("but"));
    }

    private boolean childFalse(int i) {
        for (int child : unit.tree().children(i, "amod", "nmod", "appos", "acl", "dep")) {
            if (vocabulary.is(unit.lemma(child), NounClass.FALSEADJ)
                    || vocabulary.is(unit.lemma(child), NounClass.FALSE)) {
                return true;
            }
        }
        return false;
    }

    private boolean falseIn(int i, int depth) {
        if (vocabulary.is(unit.lemma(i), NounClass.FALSE) || vocabulary.is(unit.lemma(i), NounClass.FALSEADJ)) {
            return !vocabulary.is(unit.lemma(i), NounClass.ACCUSATION) || depth < 2;
        }
        if (unit.lemma(i).equals("without")) {
            int lacks = unit.tree().child(i, "pobj");
            return lacks >= 0 && vocabulary.is(unit.lemma(lacks), NounClass.BASIS);
        }
        if (depth > 3) {
            return false;
        }
        for (int child : unit.tree().children(i)) {
            String label = unit.token(child).label();
            if (!label.equals("relcl") && !label.equals("poss") && falseIn(child, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    // -------------------------------------------------------------- denial

    private Party source(Arguments args, Scope scope) {
        int who = args.passive ? args.agent : args.subject;
        if (who < 0) {
            return args.passive ? Party.of("?") : scope.source();
        }
        Party party = parties.all(who, scope);
        return party;
    }

    /** "denied that …", "denied selling …", "rejected the claim", "was denied by …". */
    private boolean deny(
            int v, Set<VerbClass> is, Arguments args, Scope scope, boolean not, Party controller, int depth) {
        boolean oblique = is.contains(VerbClass.DENY_AT) || vocabulary.is(lemma(v), VerbClass.DENY_AT);
        boolean doubts = castsDoubt(v);
        if (!is.contains(VerbClass.DENY) && !oblique && !doubts) {
            return false;
        }
        int clause = unit.tree().child(v, "ccomp", "xcomp");
        int object = args.object;
        if (oblique || doubts) {
            object = -1;
            for (String preposition : List.of("at", "on", "against", "to", "with", "from", "about", "over")) {
                object = object < 0 ? args.first(preposition) : object;
            }
            if (object < 0 && doubts) {
                object = under(args.object, "on");
                object = object < 0 ? under(args.object, "about") : object;
            }
            if (object < 0 && doubts && near() && args.subject >= 0 && !not && !scope.off()) {
                Party doubter = parties.all(args.subject, scope);
                emitInherited(scope.deny(DenialKind.DOUBT, doubter, "doubt"), v);
                return true;
            }
            if (object < 0 || (!accusationNoun(object) && !vocabulary.is(unit.lemma(object), NounClass.FALSE))) {
                return false;
            }
        } else if (clause < 0 && (object < 0 || !accusationNoun(object)) && !args.passive) {
            int hidden = hiddenAccusation(v);
            object = hidden >= 0 ? hidden : object;
        }
        Party who = args.passive
                ? source(args, scope)
                : args.subject >= 0
                        ? parties.all(args.subject, scope)
                        : controller.known() ? controller : scope.source();
        if (!who.known() && !args.passive) {
            who = Party.resolved(state.speaker());
        }
        if (!who.known()) {
            who = Party.of("?");
        }
        if (clause < 0 && object < 0) {
            return false;
        }
        if (not || scope.off()) {
            markSeen(clause);
            markSeen(object);
            return true;
        }
        Scope deny = scope.deny(doubts ? DenialKind.DOUBT : DenialKind.REJECT, who, "denial-verb");
        boolean done = false;
        int raw = unit.tree().child(v, "dobj");
        if (raw >= 0 && unit.lower(raw).equals("which") && !accusationNoun(object)) {
            emitInherited(deny, v);
            return true;
        }
        if (clause >= 0 && unit.token(clause).verb()) {
            int size = drafts.size();
            node(clause, deny, who, -1, depth + 1);
            done = drafts.size() > size;
            if (!done && (pointsBack(clause) || (engaged(who) && near()))) {
                emitInherited(deny, v);
                done = true;
            }
            if (done) {
                return true;
            }
        }
        if (object >= 0) {
            if (unit.lemma(v).equals("deny") || !dealingNoun(object)) {
                return answer(object, deny, depth) || done;
            }
            if (vocabulary.is(unit.lemma(object), NounClass.REQUEST)) {
                // Refusing a request is a policy; the request itself was made.
                Scope claim = Scope.voice(Party.NOBODY, who, "refused-request");
                Matter matter = dealings.noun(object, claim, Party.NOBODY, false);
                if (matter != null) {
                    if (matter.suppliers.isEmpty()) {
                        matter.suppliers.addAll(who.ids());
                    }
                    seen.set(object);
                    emit(claim, matter, object);
                }
                return true;
            }
            if (answer(object, deny, depth) || done) {
                return true;
            }
        }
        return done;
    }

    /** Whether a matter was read a few sentences ago. */
    private boolean near() {
        return !state.matters().isEmpty();
    }

    /** "cast doubt on", "poured cold water on". */
    private boolean castsDoubt(int v) {
        int object = unit.tree().child(v, "dobj");
        return object >= 0
                && Set.of("cast", "throw", "voice", "express", "raise", "pour").contains(unit.lemma(v))
                && Set.of("doubt", "scepticism", "skepticism", "water").contains(unit.lemma(object));
    }

    /** "refuted, with the help of an inventory, the claim that …": an accusation that the parser hung elsewhere. */
    private int hiddenAccusation(int v) {
        BitSet below = unit.tree().subtree(v);
        for (int i = v + 1; i < unit.size(); i++) {
            if (unit.token(i).label().equals("relcl")) {
                return -1;
            }
            boolean carries =
                    unit.tree().children(i).stream().anyMatch(c -> unit.token(c).verb());
            if (below.get(i) && unit.token(i).noun() && accusationNoun(i) && carries) {
                return i;
            }
        }
        return -1;
    }

    private boolean dealingNoun(int i) {
        Set<NounClass> is = vocabulary.noun(unit.lemma(i));
        return is.contains(NounClass.GIVE) || is.contains(NounClass.GET) || is.contains(NounClass.REQUEST);
    }

    /** A clause that a denial governs and that dealt in nothing named: "that any had been built", "having done so". */
    private boolean pointsBack(int clause) {
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

    /**
     * What a denial or an evaluation is about: an accusation with or without its matter, a dealing, or a pronoun.
     *
     * @return whether it can be about a matter at all
     */
    private boolean answer(int object, Scope deny, int depth) {
        String lower = unit.lower(object);
        String lemma = unit.lemma(object);
        if (unit.token(object).verb() && unit.goods(object) == null) {
            int size = drafts.size();
            node(object, deny, deny.source(), -1, depth + 1);
            return drafts.size() > size;
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
            seen.set(object);
            emitInherited(deny, object);
            return true;
        }
        boolean accusation = vocabulary.is(lemma, NounClass.ACCUSATION) || vocabulary.is(lemma, NounClass.DOCUMENT);
        if (accusation) {
            return accusation(object, deny, depth);
        }
        Matter matter = dealings.noun(object, deny, Party.NOBODY, true);
        if (matter != null) {
            seen.set(object);
            emit(deny, matter, object);
            return true;
        }
        if (Set.of(
                        "involvement",
                        "role",
                        "responsibility",
                        "link",
                        "part",
                        "knowledge",
                        "wrongdoing",
                        "hand",
                        "connection",
                        "tie",
                        "dealing",
                        "existence")
                .contains(lemma)) {
            seen.set(object);
            int size = drafts.size();
            insides(object, deny, depth);
            if (drafts.size() == size) {
                emitInherited(deny, object);
            }
            return true;
        }
        return false;
    }

    /** "allegations that …", "Freedonia's claim of arms sales": the matter inside, and the accuser's claim beside it. */
    private boolean accusation(int object, Scope deny, int depth) {
        seen.set(object);
        int size = drafts.size();
        insides(object, deny, depth);
        Party accuser = accuser(object, deny);
        if (drafts.size() == size) {
            boolean engaged = near() && engaged(deny.source());
            if (engaged || (vocabulary.is(unit.lemma(object), NounClass.ACCUSATION) && !otherMatter(object))) {
                emitInherited(deny, object);
                return true;
            }
            return false;
        }
        if (accuser.known() && !accuser.ids().contains("?")) {
            for (Draft draft : List.copyOf(drafts.subList(size, drafts.size()))) {
                if (draft.denies()) {
                    Scope claim = Scope.voice(accuser, accuser, "accuser-named");
                    emit(claim, copy(draft.matter()), object);
                }
            }
        }
        return true;
    }

    private static Matter copy(Matter matter) {
        Matter out = new Matter(matter.action);
        out.suppliers.addAll(matter.suppliers);
        out.recipients.addAll(matter.recipients);
        out.equipment.addAll(matter.equipment);
        out.prospective = matter.prospective;
        out.hedged = matter.hedged;
        out.pointing = matter.pointing;
        out.cues.addAll(matter.cues);
        return out;
    }

    private Party accuser(int object, Scope scope) {
        Party found = Party.NOBODY;
        for (int child : unit.tree().children(object, "poss")) {
            found = found.and(parties.all(child, scope));
        }
        for (int child : unit.tree().children(object, "compound", "nmod", "amod")) {
            if (unit.actor(child) != null) {
                found = found.and(Party.named(
                        java.util.Objects.requireNonNull(unit.actor(child)).ids()));
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

    /** "denied claims of a massacre", "allegations that a coup was planned": an accusation of something else. */
    private boolean otherMatter(int object) {
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

    /** Walks the clauses and phrases below a noun in a scope. */
    private void insides(int noun, Scope scope, int depth) {
        for (int child : unit.tree().children(noun)) {
            String label = unit.token(child).label();
            if (originOnly(noun, child)) {
                seen.set(child);
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

    private void markSeen(int i) {
        if (i >= 0) {
            BitSet below = unit.tree().subtree(i);
            seen.or(below);
        }
    }

    // -------------------------------------------------------------- doubt

    /** "doubted that …", "questioned the assertion". */
    private boolean doubt(int v, Set<VerbClass> is, Arguments args, Scope scope, boolean not, int depth) {
        if (!is.contains(VerbClass.DOUBT) || not || scope.off()) {
            return false;
        }
        Party who = source(args, scope);
        Scope deny = scope.deny(DenialKind.DOUBT, who.known() ? who : scope.source(), "doubt");
        int clause = unit.tree().child(v, "ccomp", "xcomp");
        int size = drafts.size();
        if (clause >= 0) {
            node(clause, deny, Party.NOBODY, -1, depth + 1);
            if (drafts.size() == size && pointsBack(clause)) {
                emitInherited(deny, v);
            }
        } else if (args.object >= 0) {
            return answer(args.object, deny, depth);
        }
        return drafts.size() > size;
    }

    /** "has seen no evidence that …", "found no proof of …", "knows of no such exports". */
    private boolean evidence(int v, Arguments args, Scope scope, boolean not, Party subject, int depth) {
        String lemma = unit.lemma(v);
        if (lemma.equals("be")) {
            return false;
        }
        Party who = subject.known() ? subject : scope.source();
        if (lemma.equals("know") || lemma.equals("hear")) {
            boolean none = not;
            int of = args.first("of");
            of = of < 0 ? args.first("about") : of;
            none |= args.object >= 0 && GoodsPhrase.negated(unit, args.object);
            boolean noSuch = of >= 0 && GoodsPhrase.negated(unit, of);
            if (of >= 0 && (none || noSuch) && !scope.off()) {
                Scope deny = scope.deny(DenialKind.DOUBT, who, "non-confirmation");
                int size = drafts.size();
                answer(of, deny, depth);
                return drafts.size() > size;
            }
            return false;
        }
        int object = args.object;
        if (object >= 0 && vocabulary.is(unit.lemma(object), NounClass.PLAN)) {
            boolean none = not || GoodsPhrase.negated(unit, object);
            Scope plan = scope.prospect();
            if (none && !scope.off()) {
                plan = plan.deny(DenialKind.NEGATE, who, "negative-plan");
            }
            int size = drafts.size();
            seen.set(object);
            for (int clause : unit.tree().children(object, "acl", "relcl", "prep")) {
                if (unit.token(clause).verb()) {
                    node(clause, plan, who, -1, depth + 1);
                } else {
                    for (int inner : unit.tree().children(clause, "pcomp", "pobj")) {
                        node(inner, plan, who, -1, depth + 1);
                    }
                }
            }
            return drafts.size() > size;
        }
        if (object < 0 || !vocabulary.is(unit.lemma(object), NounClass.EVIDENCE) || scope.off()) {
            return false;
        }
        if (!not && !GoodsPhrase.negated(unit, object)) {
            return false;
        }
        if (Set.of("offer", "give", "provide", "present", "produce", "publish", "show", "share", "release", "say")
                .contains(lemma)) {
            markSeen(object);
            return true;
        }
        if (args.passive) {
            who = args.agent >= 0 ? parties.all(args.agent, scope) : scope.source();
        }
        return evidenceOf(object, scope, who, depth);
    }

    private boolean evidenceOf(int noun, Scope scope, Party who, int depth) {
        Scope deny = scope.deny(DenialKind.DOUBT, who, "no-evidence");
        seen.set(noun);
        int size = drafts.size();
        insides(noun, deny, depth);
        if (drafts.size() == size && near() && (!otherMatter(noun) || back(noun))) {
            emitInherited(deny, noun);
        }
        return drafts.size() > size;
    }

    /** "no trace of the sales", "no knowledge of such a deal": what is denied points back. */
    private boolean back(int noun) {
        for (int prep : unit.tree().children(noun, "prep")) {
            int object = unit.tree().child(prep, "pobj");
            if (object >= 0
                    && (dealingNoun(object)
                            || dealings.goods(object).any()
                            || such(object)
                            || vocabulary.is(unit.lemma(object), NounClass.DEAL))) {
                return true;
            }
        }
        return false;
    }

    // -------------------------------------------------------------- accusation

    /** "accused X of arming Y", "was sanctioned for selling", "is suspected by Z of buying". */
    private boolean accuse(
            int v, Set<VerbClass> is, Arguments args, Scope scope, boolean not, Party controller, int depth) {
        boolean measure = (args.object >= 0 && vocabulary.is(unit.lemma(args.object), NounClass.SANCTION)) || onList(v);
        if (!is.contains(VerbClass.ACCUSE) && !is.contains(VerbClass.SANCTION) && !measure) {
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
        boolean bare = punished < 0 && args.subject < 0 && unit.token(v).tag().equals("VBN") && controller.known();
        if (act >= 0 && bare) {
            Scope claim = scope.by(scope.source().known() ? scope.source() : Party.of("?"), "accusation")
                    .means(controller)
                    .claimed();
            int size = drafts.size();
            node(act, claim, controller, -1, depth + 1);
            return drafts.size() > size;
        }
        if (act < 0 || punished < 0 || (dealings.goods(punished).named() && unit.actor(punished) == null)) {
            return false;
        }
        Party who = args.passive
                ? args.agent >= 0 ? parties.all(args.agent, scope) : Party.of("?")
                : args.subject >= 0
                        ? parties.all(args.subject, scope)
                        : controller.known() ? controller : scope.source();
        Party target = parties.all(punished, scope);
        if (not || scope.off()) {
            markSeen(act);
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
        int size = drafts.size();
        if (unit.token(act).verb()) {
            node(act, claim, target, -1, depth + 1);
        } else {
            Matter matter = dealings.noun(act, claim, target, true);
            if (matter != null) {
                seen.set(act);
                emit(claim, matter, act);
            } else {
                insides(act, claim, depth);
                for (Draft draft : drafts.subList(size, drafts.size())) {
                    Matter m = draft.matter();
                    if (m.suppliers.isEmpty() && java.util.Collections.disjoint(m.recipients, target.ids())) {
                        m.suppliers.addAll(target.ids());
                    }
                }
            }
        }
        return drafts.size() > size;
    }

    /** "put X on its sanctions list for …". */
    private boolean onList(int v) {
        for (int prep : unit.tree().children(v, "prep")) {
            int object = unit.tree().child(prep, "pobj");
            if (object >= 0 && Set.of("list", "blacklist").contains(unit.lemma(object))) {
                return true;
            }
        }
        return false;
    }

    private int under(int noun, String preposition) {
        int prep = parties.preposition(noun, preposition);
        return prep < 0 ? -1 : unit.tree().child(prep, "pcomp", "pobj");
    }

    /** "urged X to stop supplying": what is to stop is taken for granted. "warned X not to": nothing is. */
    private boolean urge(int v, String lemma, Set<VerbClass> is, Arguments args, Scope scope, boolean not, int depth) {
        boolean warn = is.contains(VerbClass.WARN);
        if (!is.contains(VerbClass.URGE) && !warn) {
            return false;
        }
        int clause = unit.tree().child(v, "xcomp", "ccomp", "advcl");
        if (clause < 0
                || !unit.token(clause).tag().equals("VB")
                || (lemma.equals("tell") && unit.tree().child(clause, "mark") >= 0)) {
            return warn && clause >= 0 && unit.tree().child(clause, "mark") < 0;
        }
        Party who = source(args, scope);
        Party target =
                args.object >= 0 && !unit.token(args.object).verb() ? parties.all(args.object, scope) : Party.NOBODY;
        int inner = unit.tree().child(clause, "nsubj");
        if (!target.known() && inner >= 0) {
            target = parties.all(inner, scope);
        }
        if (!HALT.contains(unit.lemma(clause)) || not || warn || scope.off()) {
            if (lemma.equals("want") || lemma.equals("ask")) {
                return false;
            }
            markSeen(clause);
            return true;
        }
        Scope claim = scope.by(who, "presupposed-by-stop").means(target);
        node(clause, claim, target, -1, depth + 1);
        return true;
    }

    // -------------------------------------------------------------- echo

    /** "repeated the accusation", "made the same charge", "says so too", "the claim came from X": an earlier matter again. */
    private boolean echo(int v, Set<VerbClass> is, Arguments args, Scope scope, boolean not, Party subject) {
        if (not || scope.off() || scope.denial() != null || state.matters().isEmpty()) {
            return false;
        }
        String lemma = unit.lemma(v);
        Party who = args.passive ? args.agent >= 0 ? parties.all(args.agent, scope) : Party.NOBODY : subject;
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
        if (same && (is.contains(VerbClass.SAY) || lemma.equals("do"))) {
            return again(v, scope, who, true);
        }
        if (is.contains(VerbClass.ECHO) && args.object >= 0 && accusationNoun(args.object) && plainNoun(args.object)) {
            return again(v, scope, who, false);
        }
        for (String preposition : List.of("to", "by")) {
            int object = args.first(preposition);
            if (is.contains(VerbClass.STAND) && object >= 0 && accusationNoun(object) && plainNoun(object)) {
                return again(v, scope, who, false);
            }
        }
        int in = args.first("in");
        if (lemma.equals("join") && in >= 0 && vocabulary.is(unit.lemma(in), NounClass.DENIAL)) {
            emitInherited(scope.deny(DenialKind.REJECT, who, "echo"), v);
            return true;
        }
        return false;
    }

    private boolean accusationNoun(int i) {
        return vocabulary.is(unit.lemma(i), NounClass.ACCUSATION);
    }

    private boolean plainNoun(int i) {
        return unit.tree().children(i).stream()
                .noneMatch(c -> unit.token(c).verb() || unit.token(c).label().equals("prep"));
    }

    private boolean again(int v, Scope scope, Party who, boolean either) {
        Matter last = state.matters().get(state.matters().size() - 1);
        Scope voice =
                either && last.denied ? scope.deny(DenialKind.NEGATE, who, "echo") : Scope.voice(who, who, "echo");
        emitInherited(voice, v);
        return true;
    }

    // -------------------------------------------------------------- dealing

    private boolean dealing(int v, Arguments args, Scope scope, boolean not, Party controller, int depth) {
        Matter matter = dealings.verb(args, controller, scope);
        if (matter == null) {
            return false;
        }
        if (matter.equipment.isEmpty() && !matter.pointing) {
            return false;
        }
        if (Set.of("promise", "pledge", "offer").contains(unit.lemma(v))) {
            matter.prospective = true;
        }
        boolean negative = not || matter.negated;
        seen.set(v);
        if (negative) {
            negative(v, scope, matter);
        } else {
            emit(scope, matter, v);
            if (scope.denial() == null && scope.rule().equals("complement-of-speech") && onlySome(v)) {
                emit(scope.deny(DenialKind.ADMIT_PART, scope.source(), "admit-part"), copy(matter), v);
            }
        }
        if (args.object >= 0) {
            seen.set(args.object);
            insides(args.object, scope, depth);
        }
        return true;
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

    private void negative(int v, Scope scope, Matter matter) {
        if (scope.prospective() && scope.denial() == null) {
            return;
        }
        if (scope.denial() != null && scope.denial() != DenialKind.DOUBT) {
            return;
        }
        Scope deny =
                scope.denial() != null ? scope : scope.deny(DenialKind.NEGATE, scope.source(), "negative-assertion");
        emit(deny, matter, v);
    }

    // -------------------------------------------------------------- speech

    private boolean say(
            int v, Set<VerbClass> is, Arguments args, Scope scope, boolean not, Party controller, int depth) {
        boolean speech = is.contains(VerbClass.SAY)
                || is.contains(VerbClass.ALLEGE)
                || is.contains(VerbClass.ADMIT)
                || is.contains(VerbClass.CONFIRM);
        boolean ask = is.contains(VerbClass.ASK);
        if (!speech && !ask && !is.contains(VerbClass.HEDGE)) {
            return false;
        }
        List<Integer> clauses = unit.tree().children(v, "ccomp", "xcomp", "csubj", "csubjpass");
        Party who;
        if (args.passive) {
            who = args.agent >= 0
                    ? parties.all(args.agent, scope)
                    : scope.source().known() ? scope.source() : Party.of("?");
        } else if (args.subject >= 0 && !unit.lower(args.subject).equals("there")) {
            who = parties.all(args.subject, scope);
            if (!who.known()) {
                who = Party.of("?");
            }
        } else {
            who = controller.known() ? controller : scope.source();
        }
        if (clauses.isEmpty() && args.object < 0) {
            return false;
        }
        boolean belief = is.contains(VerbClass.HEDGE);
        boolean seems = Set.of("appear", "seem").contains(unit.lemma(v));
        Scope said = seems ? scope.hedge() : scope.by(who, args.passive ? "reported-passive" : "complement-of-speech");
        if (belief && !seems) {
            said = said.hedge();
        }
        boolean report = args.object >= 0 && accusationNoun(args.object);
        if (not || (ask && !speech && !report)) {
            said = said.unsaid();
        }
        if (ask && !speech && report) {
            said = Scope.voice(Party.of("?"), said.it(), "nominal-allegation");
        }
        if (is.contains(VerbClass.SAY) && !args.passive && who.known()) {
            if (!speaker.known() && !not) {
                speaker = who;
            }
            state.spoke(who.ids());
        }
        Party subject = args.passive ? args.object >= 0 ? parties.all(args.object, scope) : Party.NOBODY : who;
        for (int clause : clauses) {
            // "X is believed to be sending": the raised subject is the doer.
            boolean raised = unit.token(clause).label().equals("xcomp") && (args.passive || seems);
            node(
                    clause,
                    said,
                    raised ? subject : who,
                    raised && args.passive && dealings.goods(args.object).any() ? args.object : -1,
                    depth + 1);
        }
        if (args.object >= 0 && !seen.get(args.object) && unit.goods(args.object) == null) {
            noun(args.object, said, Party.NOBODY, depth + 1);
        }
        for (int child : unit.tree().children(v, "advcl")) {
            if (unit.token(child).tag().equals("VBG") && unit.tree().child(child, "nsubj", "mark") < 0) {
                cite(child, v, said, who, depth);
            }
        }
        return true;
    }

    private void cite(int child, int v, Scope said, Party who, int depth) {
        if (vocabulary.is(unit.lemma(child), VerbClass.CITE)) {
            int object = unit.tree().child(child, "dobj");
            Party deeper = object < 0 ? Party.NOBODY : parties.all(object, said);
            markSeen(child);
            if (deeper.known() && !deeper.ids().contains("?")) {
                for (int i = 0; i < drafts.size(); i++) {
                    Draft d = drafts.get(i);
                    if (d.source().equals(who) && unit.tree().under(d.token(), v)) {
                        drafts.set(i, new Draft(d.denial(), deeper, d.matter(), "cited-source", d.token(), d.unit()));
                    }
                }
            }
            return;
        }
        node(child, said.by(who, "participle-of-speech"), who, -1, depth + 1);
    }

    // -------------------------------------------------------------- modality

    private boolean modal(
            int v,
            String lemma,
            Set<VerbClass> is,
            Arguments args,
            Scope scope,
            boolean not,
            Party subject,
            int depth) {
        if (is.contains(VerbClass.DECLINE)) {
            int clause = unit.tree().child(v, "xcomp", "ccomp");
            markSeen(clause);
            return clause >= 0;
        }
        boolean plan = is.contains(VerbClass.PLAN);
        boolean aspect = is.contains(VerbClass.ASPECT);
        boolean fail = is.contains(VerbClass.FAIL);
        if (!plan && !aspect && !fail) {
            return false;
        }
        Party who = args.passive && args.object >= 0 ? parties.all(args.object, scope) : subject;
        Scope below = plan ? scope.prospect() : scope;
        if (lemma.equals("struggle")) {
            below = below.prospect();
        }
        if (not || lemma.equals("fail")) {
            if (plan && lemma.equals("decide")) {
                below = below.prospect();
            } else if (aspect) {
                below = below.deny(DenialKind.NEGATE, scope.source(), "negative-assertion");
            } else {
                below = below.unsaid();
            }
        }
        int size = drafts.size();
        for (int clause : unit.tree().children(v, "xcomp", "ccomp", "prep", "dobj", "acomp", "attr")) {
            if (unit.token(clause).label().equals("prep")) {
                for (int object : unit.tree().children(clause, "pobj", "pcomp")) {
                    node(object, below, who, -1, depth + 1);
                }
            } else if (!unit.token(clause).verb() || !seen.get(clause)) {
                node(
                        clause,
                        below,
                        who,
                        args.passive && dealings.goods(args.object).any() ? args.object : -1,
                        depth + 1);
            }
        }
        return drafts.size() > size;
    }

    // -------------------------------------------------------------- nouns

    /** A noun phrase or any other node: dealings as nouns, allegations with their matter, clauses that hang below. */
    private void noun(int i, Scope scope, Party owner, int depth) {
        if (depth > DEPTH || seen.get(i)) {
            return;
        }
        seen.set(i);
        String lemma = unit.lemma(i);
        Set<NounClass> is = vocabulary.noun(lemma);
        boolean root = unit.token(i).head() < 0;
        int without = parties.preposition(i, "without");
        if (root && accusationNoun(i) && scope.source().known() && without >= 0 && falseIn(without, 0)) {
            emitInherited(scope.deny(DenialKind.REJECT, scope.source(), "evaluative-fragment"), i);
            return;
        }
        if (root
                && scope.source().known()
                && !scope.off()
                && unit.size() <= 12
                && ((is.contains(NounClass.FALSE) && !is.contains(NounClass.ACCUSATION))
                        || is.contains(NounClass.FALSEADJ))
                && !GoodsPhrase.negated(unit, i)) {
            emitInherited(scope.deny(DenialKind.REJECT, scope.source(), "evaluative-fragment"), i);
            return;
        }
        if (unit.goods(i) == null && unit.token(i).noun()) {
            if (is.contains(NounClass.ACCUSATION) && allegation(i, scope, depth)) {
                return;
            }
            if (is.contains(NounClass.DENIAL) && denial(i, scope, depth)) {
                return;
            }
            if (is.contains(NounClass.EVIDENCE) && GoodsPhrase.negated(unit, i)) {
                evidenceOf(i, scope, scope.source(), depth);
                return;
            }
            if ((is.contains(NounClass.DEAL) || is.contains(NounClass.PLAN)) && negotiation(i, scope, owner, depth)) {
                return;
            }
            Matter matter = dealings.noun(i, scope, owner, false);
            if (matter != null) {
                if (matter.negated) {
                    negative(i, scope, matter);
                } else {
                    emit(scope, matter, i);
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
            if (seen.get(child)) {
                continue;
            }
            String label = unit.token(child).label();
            if (unit.token(child).verb()) {
                boolean gap = label.equals("relcl")
                        || (label.equals("acl") && unit.tree().child(child, "mark") < 0);
                node(child, below, owner, gap ? i : -1, depth + 1);
            } else {
                noun(
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

    /** "talks with Gabon on buying radars", "a plan to sell tanks": the dealing is in prospect. */
    private boolean negotiation(int i, Scope scope, Party owner, int depth) {
        int with = parties.preposition(i, "with");
        Party other = with < 0 ? Party.NOBODY : parties.all(unit.tree().child(with, "pobj"), scope);
        Party who = owner;
        for (int child : unit.tree().children(i, "poss", "compound", "nmod", "amod")) {
            ActorMention actor = unit.actor(child);
            who = actor == null ? who : who.and(Party.named(actor.ids()));
        }
        int size = drafts.size();
        Scope plan = scope.prospect();
        for (int child : unit.tree().children(i)) {
            if (unit.token(child).verb()
                    && unit.token(child).label().equals("acl")
                    && unit.token(child).tag().equals("VB")) {
                node(child, plan, who, -1, depth + 1);
            } else if (unit.token(child).label().equals("prep")) {
                for (int clause : unit.tree().children(child, "pcomp")) {
                    node(clause, plan, who, -1, depth + 1);
                }
            }
        }
        for (Draft draft : drafts.subList(size, drafts.size())) {
            Matter m = draft.matter();
            if (m.suppliers.isEmpty()) {
                m.suppliers.addAll(other.ids());
            } else if (m.recipients.isEmpty() && m.action != org.gainsay.enrich.api.Action.PRODUCE) {
                m.recipients.addAll(other.ids());
            } else if (m.action == org.gainsay.enrich.api.Action.PRODUCE) {
                m.suppliers.addAll(other.ids());
            }
        }
        return drafts.size() > size;
    }

    /** "the allegation that Ruritania armed the rebels drew replies": a claim of whoever alleged it. */
    private boolean allegation(int i, Scope scope, int depth) {
        boolean clause = false;
        for (int child : unit.tree().children(i, "acl", "ccomp", "relcl")) {
            clause |= unit.token(child).verb();
        }
        if (!clause && parties.preposition(i, "of") < 0 && parties.preposition(i, "about") < 0) {
            return false;
        }
        if (scope.denial() != null) {
            return accusation(i, scope, depth);
        }
        Party accuser = accuser(i, scope);
        if (!accuser.known()) {
            accuser = scope.source().known() ? scope.source() : Party.of("?");
        }
        insides(i, scope.by(accuser, "nominal-allegation"), depth);
        return true;
    }

    /** "despite Ruritania's denials", "its denial of arms sales". */
    private boolean denial(int i, Scope scope, int depth) {
        Party who = accuser(i, scope);
        if (!who.known() || scope.off()) {
            return false;
        }
        Scope deny = scope.deny(DenialKind.REJECT, who, "nominal-denial");
        int size = drafts.size();
        insides(i, deny, depth);
        if (drafts.size() == size) {
            emitInherited(deny, i);
        }
        return true;
    }

    // -------------------------------------------------------------- events

    private void emitInherited(Scope scope, int token) {
        Matter matter = new Matter(org.gainsay.enrich.api.Action.TRANSFER);
        matter.pointing = true;
        matter.cues.add(token);
        emit(scope, matter, token);
    }

    private void emit(Scope scope, Matter matter, int token) {
        if (scope.off()) {
            return;
        }
        matter.hedged |= scope.hedged() && scope.denial() == null;
        matter.prospective |= scope.prospective();
        Party source = scope.source();
        matter.denied = scope.denial() != null;
        drafts.add(new Draft(scope.denial(), source, matter, scope.rule(), token, index));
    }
}
