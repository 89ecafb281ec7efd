package org.gainsay.enrich.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorForm;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.jspecify.annotations.Nullable;

/** Tells whom a noun phrase means: by its own words first, then by what the article said before. */
final class Parties {

    private static final int DEPTH = 5;

    private static final Set<String> SELF = Set.of("we", "us", "our", "i", "me", "my", "ours", "ourselves", "mine");
    private static final Set<String> OTHER = Set.of(
            "it",
            "its",
            "he",
            "his",
            "him",
            "she",
            "her",
            "they",
            "their",
            "them",
            "itself",
            "himself",
            "themselves",
            "both",
            "herself");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "some", "several", "two", "three", "four", "many", "any");

    private final Unit unit;
    private final ArticleState state;
    private final Vocabulary vocabulary;

    Parties(Unit unit, ArticleState state, Vocabulary vocabulary) {
        this.unit = unit;
        this.state = state;
        this.vocabulary = vocabulary;
    }

    /** The parties of a noun phrase with all that is coordinated with it. */
    Party all(int head, Scope scope) {
        return all(head, scope, 0);
    }

    private Party all(int head, Scope scope, int depth) {
        if (head < 0 || depth > DEPTH) {
            return Party.NOBODY;
        }
        Party found = one(head, scope, depth);
        for (int conj : unit.tree().children(head, "conj")) {
            if (!unit.token(conj).verb() && !excluded(conj)) {
                found = found.and(all(conj, scope, depth + 1));
            }
        }
        // "Chile, Kazakhstan to build": in headlines a comma stands for "and".
        if (state(head)) {
            for (int next : unit.tree().children(head, "appos")) {
                if (state(next)) {
                    found = found.and(all(next, scope, depth + 1));
                }
            }
        }
        return found;
    }

    /** "to Yemen, and never any to Gabon", "Fiji, not Peru": who is named only to be left out. */
    private boolean excluded(int i) {
        return unit.tree().child(i, "neg") >= 0
                || (i > 0
                        && (unit.lower(i - 1).equals("not") || unit.lower(i - 1).equals("never")));
    }

    /** Whether a name is one plain word that nothing in the article has explained. */
    boolean stranger(ActorMention actor) {
        String name = actor.ids().get(0);
        return name.indexOf(' ') < 0
                && !name.equals(name.toUpperCase(Locale.ROOT))
                && state.bound(name.toLowerCase(Locale.ROOT)) == null;
    }

    private boolean state(int i) {
        ActorMention actor = unit.actor(i);
        return actor != null && (actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.GROUP);
    }

    /** The party of a noun phrase by itself. */
    Party one(int head, Scope scope) {
        return one(head, scope, 0);
    }

    private Party one(int head, Scope scope, int depth) {
        String lower = unit.lower(head);
        if (SELF.contains(lower)) {
            if (!scope.source().known() && !unit.quoted().get(head) && !unit.scare(head)) {
                return Party.of(Event.ARTICLE_VOICE);
            }
            return Party.resolved(scope.source().known() ? scope.source().ids() : state.speaker());
        }
        if (OTHER.contains(lower)) {
            return pronoun(scope);
        }
        if (relative(lower, head)) {
            int clause = unit.token(head).head();
            if (clause >= 0 && lower.equals("whose")) {
                // "Serbia, whose shells turned up": the clause hangs one step higher.
                clause = unit.token(clause).head();
            }
            int noun = clause >= 0 ? unit.token(clause).head() : -1;
            return noun >= 0 && depth < DEPTH ? one(noun, scope, depth + 1) : Party.NOBODY;
        }
        ActorMention actor = unit.actor(head);
        if (actor != null) {
            return actor(head, actor, scope, depth);
        }
        return noun(head, scope, depth);
    }

    private Party pronoun(Scope scope) {
        if (scope.it().known()) {
            return Party.resolved(scope.it().ids());
        }
        return Party.resolved(state.subject().isEmpty() ? state.speaker() : state.subject());
    }

    private boolean relative(String lower, int head) {
        return (lower.equals("who") || lower.equals("which") || lower.equals("that") || lower.equals("whose"))
                && unit.token(head).tag().startsWith("W");
    }

    private Party actor(int head, ActorMention actor, Scope scope, int depth) {
        boolean vague = actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNKNOWN;
        if (!vague) {
            if (actor.kind() == ActorKind.ORGANISATION) {
                Party organ = organ(head, actor, scope, depth);
                if (organ.known()) {
                    return organ;
                }
            }
            Party with = such(head, scope, depth);
            return Party.named(actor.ids()).and(with);
        }
        String name = actor.ids().get(0);
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        Set<String> bound = state.bound(last);
        if (bound != null) {
            return Party.resolved(bound);
        }
        if (former(head)) {
            state.bind(last, Set.of(name));
            return Party.named(actor.ids());
        }
        Title title = title(head);
        if (title == Title.FIRM || title == Title.MEDIUM || title == Title.GROUP) {
            Set<String> own = Set.of(name);
            state.bind(last, own);
            state.named(
                    title == Title.FIRM ? ActorKind.FIRM : title == Title.MEDIUM ? ActorKind.MEDIUM : ActorKind.GROUP,
                    own);
            return Party.named(own);
        }
        Party behind = modifiers(head, scope, depth, true);
        if (behind.known()) {
            state.bind(last, behind.ids());
            return behind;
        }
        if (title == Title.OFFICIAL) {
            Party official = Party.resolved(state.official());
            state.bind(last, official.ids());
            return official;
        }
        // A person whom nothing explains most often speaks for somebody.
        return actor.kind() == ActorKind.PERSON ? Party.resolved(actor.ids()) : Party.named(actor.ids());
    }

    /** "Estonia's Strategic Goods Commission", "the Bangladeshi Ministry of Industries": an organ of the state beside it. */
    private Party organ(int head, ActorMention actor, Scope scope, int depth) {
        boolean office = false;
        for (String word : actor.ids().get(0).toLowerCase(Locale.ROOT).split("[ -]", -1)) {
            office |= vocabulary.is(word, NounClass.OFFICIAL);
        }
        if (!office) {
            return Party.NOBODY;
        }
        Party of = modifiers(head, scope, depth, false);
        boolean ministry = actor.ids().get(0).matches("(Ministry|Department|Office|Directorate) .*");
        return of.known() || !ministry ? of : Party.resolved(state.official());
    }

    /** Whether somebody is said to hold the office no longer: "a retired Fijian colonel, X", "the former minister X". */
    private boolean former(int head) {
        for (int child : unit.tree().children(head)) {
            if (vocabulary.is(unit.lower(child), NounClass.FORMER)) {
                return true;
            }
        }
        int above = unit.token(head).head();
        if (unit.token(head).label().equals("appos") && above >= 0 && unit.actor(above) == null) {
            for (int child : unit.tree().children(above)) {
                if (vocabulary.is(unit.lower(child), NounClass.FORMER)) {
                    return true;
                }
            }
        }
        for (int child : unit.tree().children(head, "appos", "compound", "nmod")) {
            if (unit.actor(child) == null) {
                for (int below : unit.tree().children(child)) {
                    if (vocabulary.is(unit.lower(below), NounClass.FORMER)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private enum Title {
        OFFICIAL,
        FIRM,
        MEDIUM,
        GROUP,
        NONE
    }

    /** What a name is called beside it: "the Danish firm X", "Defence Minister Y", "Z, a weekly". */
    private Title title(int head) {
        ActorMention actor = unit.actor(head);
        if (actor != null && actor.ids().get(0).indexOf(' ') > 0) {
            Title own = Title.NONE;
            for (String word : actor.ids().get(0).toLowerCase(Locale.ROOT).split("[ -]", -1)) {
                Title t = titleOf(word);
                own = t == Title.OFFICIAL || own == Title.NONE ? t : own;
            }
            if (own != Title.NONE) {
                return own;
            }
        }
        for (int child : unit.tree().children(head, "compound", "nmod", "appos", "amod", "nn")) {
            Title title = titleOf(unit.lemma(child));
            if (title != Title.NONE && unit.actor(child) == null) {
                return title;
            }
        }
        if (unit.token(head).label().equals("appos")) {
            return titleOf(unit.lemma(unit.token(head).head()));
        }
        return Title.NONE;
    }

    private Title titleOf(String lemma) {
        Set<NounClass> classes = vocabulary.noun(lemma);
        if (classes.contains(NounClass.OFFICIAL)) {
            return Title.OFFICIAL;
        }
        if (classes.contains(NounClass.MEDIUM)) {
            return Title.MEDIUM;
        }
        if (classes.contains(NounClass.FIRM)) {
            return Title.FIRM;
        }
        return classes.contains(NounClass.GROUP) ? Title.GROUP : Title.NONE;
    }

    private Party noun(int head, Scope scope, int depth) {
        String lemma = unit.lemma(head);
        Set<NounClass> classes = vocabulary.noun(lemma);
        Party name = apposed(head, scope, depth);
        if (name.known()) {
            return name;
        }
        if (classes.contains(NounClass.OFFICIAL) || classes.contains(NounClass.TEAM)) {
            if (former(head)) {
                return Party.of("?");
            }
            Party of = modifiers(head, scope, depth, true);
            if (of.known()) {
                return of;
            }
            Party where = place(head, depth);
            if (where.known()) {
                return where;
            }
            if (classes.contains(NounClass.TEAM) && !state.speaker().isEmpty() && determined(head)) {
                return Party.resolved(state.speaker());
            }
            if (plural(head) && joint(head)) {
                return several("both");
            }
            return generic(head, Party.resolved(state.official()));
        }
        if ((classes.contains(NounClass.DOCUMENT) && !classes.contains(NounClass.MEDIUM))
                || classes.contains(NounClass.RULING)) {
            return document(head, scope, depth);
        }
        if (classes.contains(NounClass.FIRM)) {
            Party of = modifiers(head, scope, depth, true);
            return of.known() ? of : generic(head, Party.resolved(state.last(ActorKind.FIRM)));
        }
        if (classes.contains(NounClass.MEDIUM)) {
            Party of = above(head, scope, depth);
            if (of.known() || plural(head) || lemma.equals("media")) {
                return of.known() ? of : Party.unnamed();
            }
            return generic(head, Party.resolved(state.last(ActorKind.MEDIUM)));
        }
        if (classes.contains(NounClass.GROUP)) {
            Party named = grouped(head);
            return named.known() ? named : generic(head, Party.resolved(state.last(ActorKind.GROUP)));
        }
        if (classes.contains(NounClass.ACCUSATION) || classes.contains(NounClass.EVIDENCE)) {
            return document(head, scope, depth);
        }
        if (lemma.equals("one")
                || lemma.equals("both")
                || lemma.equals("two")
                || lemma.equals("neither")
                || lemma.equals("all")) {
            return several(lemma);
        }
        Party of = modifiers(head, scope, depth, true);
        if (of.known()) {
            return of;
        }
        if (unit.token(head).tag().startsWith("NNP")
                && unit.goods(head) == null
                && Character.isUpperCase(unit.token(head).form().charAt(0))
                && classes.isEmpty()) {
            Set<String> bound = state.bound(unit.lower(head));
            return bound != null ? Party.resolved(bound) : Party.NOBODY;
        }
        return classes.contains(NounClass.PERSON) || lemma.equals("source") ? Party.of("?") : Party.NOBODY;
    }

    /** "in the Nadi Courier, a newspaper, which": what a noun is said to be is whom it means. */
    private Party above(int head, Scope scope, int depth) {
        int noun = unit.token(head).head();
        boolean name = unit.token(head).label().equals("appos") && noun >= 0 && unit.actor(noun) != null;
        return name && depth < DEPTH ? one(noun, scope, depth + 1) : Party.NOBODY;
    }

    /** "In Lima a police inspector said": an official with no owner serves where the clause says. */
    private Party place(int head, int depth) {
        int verb = unit.token(head).head();
        boolean subject = unit.token(head).label().startsWith("nsubj") && verb >= 0;
        if (!subject || definite(head) || depth >= DEPTH) {
            return Party.NOBODY;
        }
        return where(verb);
    }

    /** The state in whose place a clause plays: "in Lima", "at Suva". */
    Party where(int verb) {
        for (int prep : unit.tree().children(verb, "prep")) {
            int object = unit.tree().child(prep, "pobj");
            ActorMention actor = object < 0 ? null : unit.actor(object);
            if ((unit.lemma(prep).equals("in") || unit.lemma(prep).equals("at"))
                    && actor != null
                    && actor.kind() == ActorKind.STATE) {
                return Party.resolved(actor.ids());
            }
        }
        return Party.NOBODY;
    }

    /** "one of them", "both", "all three governments": who spoke, or the parties to the last matter. */
    private Party several(String lemma) {
        if (lemma.equals("one")) {
            return Party.resolved(state.speaker());
        }
        return state.matters().isEmpty()
                ? Party.NOBODY
                : Party.resolved(state.matters().get(state.matters().size() - 1).parties());
    }

    /** Notes whom the documents that a unit names belong to: "the report" may mean one of them later. */
    void documents(Scope scope) {
        for (int i = 0; i < unit.size(); i++) {
            if (vocabulary.is(unit.lemma(i), NounClass.DOCUMENT)
                    && unit.token(i).noun()
                    && unit.actor(i) == null) {
                Party of = owner(i, scope, 0);
                if (of.known() && !of.ids().contains("?")) {
                    state.documentOf(of.ids());
                }
            }
        }
    }

    private Party document(int head, Scope scope, int depth) {
        Party of = owner(head, scope, depth);
        if (of.known()) {
            return of;
        }
        for (int child : unit.tree().children(head, "compound", "nmod", "nn")) {
            if (vocabulary.is(unit.lemma(child), NounClass.OFFICIAL)
                    && !state.official().isEmpty()) {
                return Party.resolved(state.official());
            }
        }
        Party before = Party.resolved(state.document().isEmpty() ? state.speaker() : state.document());
        return definite(head) && before.known() ? before : Party.of("?");
    }

    /** Who wrote a document, else who has it: "a report by X", "X's note", "a letter seen by X". */
    private Party owner(int head, Scope scope, int depth) {
        Party of = modifiers(head, scope, depth, false);
        if (of.known()) {
            return of;
        }
        for (int clause : unit.tree().children(head, "acl", "relcl")) {
            String verb = unit.lemma(clause);
            if (vocabulary.is(verb, VerbClass.ISSUE)) {
                int agent = unit.tree().child(clause, "agent");
                int to = agent < 0 ? preposition(clause, "to") : agent;
                to = to < 0 ? preposition(clause, "under") : to;
                int who = to < 0 ? -1 : unit.tree().child(to, "pobj");
                if (who >= 0) {
                    Party by = all(who, scope, depth + 1);
                    if (by.known() && !by.ids().contains("?")) {
                        return by;
                    }
                }
            }
        }
        return Party.NOBODY;
    }

    /** "the rebels" may be a group that was named; "rebels in Fiji" are nobody that has an id. */
    private Party grouped(int head) {
        for (int child : unit.tree().children(head, "compound", "nmod", "poss", "nn", "amod")) {
            ActorMention actor = unit.actor(child);
            if (actor != null && actor.kind() == ActorKind.GROUP) {
                return Party.named(actor.ids());
            }
        }
        for (int prep : unit.tree().children(head, "prep")) {
            if (unit.lemma(prep).equals("of")) {
                int of = unit.tree().child(prep, "pobj");
                ActorMention actor = of < 0 ? null : unit.actor(of);
                if (actor != null && (actor.kind() == ActorKind.GROUP || actor.kind() == ActorKind.STATE)) {
                    return Party.named(actor.ids());
                }
            }
        }
        return Party.NOBODY;
    }

    private boolean plural(int head) {
        return unit.token(head).tag().endsWith("S");
    }

    /** "both governments", "all three countries", "the two ministries". */
    private boolean joint(int head) {
        for (int child : unit.tree().children(head)) {
            if (Set.of("both", "all", "two", "three", "four", "neither", "either")
                    .contains(unit.lower(child))) {
                return true;
            }
        }
        return false;
    }

    private Party generic(int head, Party meant) {
        boolean bare = vocabulary.is(unit.lemma(head), NounClass.OFFICIAL) && bare(head);
        if (!bare && !definite(head) && !unit.lemma(head).startsWith("spokes")) {
            return Party.of("?");
        }
        return meant.known() ? meant : Party.NOBODY;
    }

    /** "officials said", "army engineers found": with no article, those of the state that is spoken of. */
    private boolean bare(int head) {
        for (int child : unit.tree().children(head)) {
            String label = unit.token(child).label();
            if (label.equals("det") || unit.token(child).tag().equals("CD") || INDEFINITE.contains(unit.lower(child))) {
                return false;
            }
        }
        return true;
    }

    /** "the panel", "its monitors". */
    private boolean determined(int head) {
        return unit.tree().children(head, "det", "poss").stream().anyMatch(c -> !INDEFINITE.contains(unit.lower(c)));
    }

    private boolean definite(int head) {
        for (int child : unit.tree().children(head)) {
            String lower = unit.lower(child);
            String label = unit.token(child).label();
            if (INDEFINITE.contains(lower) || unit.token(child).tag().equals("CD")) {
                return false;
            }
            if (label.equals("det") || label.equals("poss")) {
                return true;
            }
        }
        return !unit.token(head).tag().equals("NNS") || vocabulary.is(unit.lemma(head), NounClass.OFFICIAL);
    }

    private Party apposed(int head, Scope scope, int depth) {
        if (depth >= DEPTH) {
            return Party.NOBODY;
        }
        if (former(head)) {
            for (int child : unit.tree().children(head, "appos")) {
                ActorMention actor = unit.actor(child);
                if (actor != null && actor.form() == ActorForm.LEADER) {
                    return Party.of(unit.text()
                            .substring(
                                    unit.token(child).start(), unit.token(child).end()));
                }
                if (actor != null && (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNKNOWN)) {
                    return actor(child, actor, scope, depth + 1);
                }
            }
        }
        boolean firm =
                vocabulary.is(unit.lemma(head), NounClass.FIRM) || vocabulary.is(unit.lemma(head), NounClass.MEDIUM);
        for (int child : unit.tree().children(head, "appos", firm ? "compound" : "appos")) {
            ActorMention actor = unit.actor(child);
            if (actor != null
                    && actor.kind() != ActorKind.STATE
                    && actor.kind() != ActorKind.PERSON
                    && actor.kind() != ActorKind.TERRITORY
                    && actor.kind() != ActorKind.REGION) {
                boolean person = actor.kind() == ActorKind.UNKNOWN
                        && !firm
                        && titleOf(unit.lemma(head)) != Title.GROUP
                        && !vocabulary.is(unit.lemma(head), NounClass.DOCUMENT);
                Party of = person ? modifiers(head, scope, depth, true) : Party.NOBODY;
                if (person && (of.known() || titleOf(unit.lemma(head)) == Title.OFFICIAL)) {
                    String name = actor.ids().get(0);
                    Party who = of.known() ? of : Party.resolved(state.official());
                    state.bind(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), who.ids());
                    return who;
                }
                return one(child, scope, depth + 1);
            }
        }
        return Party.NOBODY;
    }

    /** "firms such as Acme", "companies including Acme". */
    private Party such(int head, Scope scope, int depth) {
        Party found = Party.NOBODY;
        for (int prep : unit.tree().children(head, "prep")) {
            String lemma = unit.lemma(prep);
            if ((lemma.equals("as") || lemma.equals("include") || lemma.equals("including")) && depth < DEPTH) {
                int named = unit.tree().child(prep, "pobj");
                found = named < 0 ? found : found.and(all(named, scope, depth + 1));
            }
        }
        return found;
    }

    /** The actors in a phrase's possessive, adjectives and prepositions, the nearer kind first. */
    private Party modifiers(int head, Scope scope, int depth, boolean places) {
        if (depth >= DEPTH) {
            return Party.NOBODY;
        }
        Party found = Party.NOBODY;
        for (int child : unit.tree().children(head, "poss")) {
            found = found.and(all(child, scope, depth + 1));
        }
        if (found.known()) {
            return found.and(such(head, scope, depth));
        }
        for (int child : unit.tree().children(head, "compound", "nmod", "amod", "nn", "advnp", "npadvmod")) {
            found = found.and(adjective(child, scope, depth));
        }
        if (found.known()) {
            return found.and(such(head, scope, depth));
        }
        for (String preposition : List.of("of", "by", "for", "with", "to")) {
            int prep = preposition(head, preposition);
            int object = prep < 0 ? -1 : unit.tree().child(prep, "pobj");
            if (object >= 0) {
                Party of = all(object, scope, depth + 1);
                if (of.known() && !of.ids().contains("?")) {
                    return of;
                }
            }
        }
        for (int child : unit.tree().children(head, "appos")) {
            ActorMention actor = unit.actor(child);
            Party of = actor != null && actor.kind() == ActorKind.PERSON ? Party.NOBODY : all(child, scope, depth + 1);
            if (of.known() && !of.ids().contains("?")) {
                return of;
            }
        }
        for (int adjective : unit.tree().children(head, "amod", "acl", "nmod")) {
            int with = preposition(adjective, "with");
            int object = with < 0 ? -1 : unit.tree().child(with, "pobj");
            if (unit.lemma(adjective).equals("familiar") && object >= 0) {
                return modifiers(object, scope, depth + 1, false);
            }
        }
        if (places) {
            for (String preposition : List.of("from", "in", "at")) {
                int prep = preposition(head, preposition);
                int object = prep < 0 ? -1 : unit.tree().child(prep, "pobj");
                if (object >= 0 && unit.actor(object) != null) {
                    return one(object, scope, depth + 1);
                }
            }
        }
        return found;
    }

    private Party adjective(int child, Scope scope, int depth) {
        ActorMention actor = unit.actor(child);
        Party found = Party.NOBODY;
        if (actor != null && actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.UNKNOWN) {
            found = Party.named(actor.ids());
        }
        for (int conj : unit.tree().children(child, "conj", "compound", "nmod", "poss", "amod")) {
            if (depth < DEPTH) {
                found = found.and(adjective(conj, scope, depth + 1));
            }
        }
        return found;
    }

    int preposition(int head, String lemma) {
        for (int prep : unit.tree().children(head, "prep", "agent", "dative")) {
            if (unit.lemma(prep).equals(lemma)) {
                return prep;
            }
        }
        return -1;
    }

    /** The actor whose adjective or possessive stands before goods: "Danish ammunition", "Ruritania's shells". */
    Party origin(int goods, Scope scope) {
        Party found = Party.NOBODY;
        for (int child : unit.tree().children(goods, "poss", "compound", "nmod", "amod", "nn", "advnp", "npadvmod")) {
            ActorMention actor = unit.actor(child);
            if (actor != null && actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.REGION) {
                found = found.and(
                        unit.token(child).label().equals("poss") ? all(child, scope) : adjective(child, scope, 0));
            } else if (unit.token(child).label().equals("poss")
                    && !unit.token(child).tag().startsWith("PRP")) {
                found = found.and(all(child, scope));
            }
        }
        return found;
    }

    /** All states and bodies named anywhere in a stretch, for what the trees do not give. */
    Set<String> states(int from, int to) {
        Set<String> ids = new TreeSet<>();
        for (int i = from; i < to; i++) {
            ActorMention actor = unit.actor(i);
            if (actor != null
                    && (actor.kind() == ActorKind.STATE
                            || actor.kind() == ActorKind.BODY
                            || actor.kind() == ActorKind.GROUP)) {
                ids.addAll(actor.ids());
            }
        }
        return ids;
    }

    @Nullable
    ActorMention mention(int i) {
        return unit.actor(i);
    }
}
