package org.gainsay.enrich.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorForm;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;

/** Who gives and who gets in a dealing, by where they stand around its verb and its goods. */
final class Roles {

    private static final List<String> TO = List.of("to", "for", "into", "towards", "toward", "onto");
    private static final Set<String> AT =
            Set.of("in", "at", "near", "outside", "around", "from", "inside", "off", "within");

    private static final Set<NounClass> PEOPLE =
            Set.of(NounClass.OFFICIAL, NounClass.FIRM, NounClass.GROUP, NounClass.PERSON, NounClass.MEDIUM);

    /** What the constructions that fill roles read from as well. */
    final Unit unit;

    final Parties parties;
    final Vocabulary vocabulary;

    Roles(Unit unit, Parties parties, Vocabulary vocabulary) {
        this.unit = unit;
        this.parties = parties;
        this.vocabulary = vocabulary;
    }

    GoodsPhrase goods(int head) {
        return head < 0 ? GoodsPhrase.NONE : GoodsPhrase.of(unit, vocabulary, head);
    }

    /** A matter of these goods, read at a word. */
    Matter start(Action action, GoodsPhrase goods, int cue) {
        Matter matter = new Matter(action);
        matter.equipment.addAll(goods.equipment());
        matter.pointing = goods.pointing();
        matter.negated = goods.negated();
        matter.loose =
                goods.pointing() && goods.heads().stream().allMatch(h -> vocabulary.is(plain(h), NounClass.POINTER));
        matter.cues.add(cue);
        return matter;
    }

    private String plain(int i) {
        String lower = unit.lower(i);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    void add(Set<String> to, Party party) {
        to.addAll(party.ids());
    }

    /** Whoever does what the verb says: its subject, the agent of a passive, or who controls it. */
    Party doer(Arguments args, Party controller, Scope scope) {
        if (args.passive) {
            return args.agent >= 0 ? of(args.agent, scope) : Party.NOBODY;
        }
        return args.subject >= 0 ? of(args.subject, scope) : known(controller);
    }

    /** The party of a noun phrase, if it can give or get: no bare place, nobody unnamed. */
    Party of(int head, Scope scope) {
        if (head < 0 || unit.token(head).verb()) {
            return Party.NOBODY;
        }
        if (vocabulary.is(unit.lemma(head), NounClass.PLACE) && unit.actor(head) == null) {
            return Party.NOBODY;
        }
        if (stranger(head) || owned(head)) {
            return Party.NOBODY;
        }
        if (namesake(head)) {
            return Party.named(Objects.requireNonNull(unit.actor(head)).ids());
        }
        Party party =
                unit.actor(head) == null ? placeless(known(parties.all(head, scope))) : known(parties.all(head, scope));
        if (party.known() || unit.actor(head) != null) {
            return party;
        }
        Party adjective = known(parties.origin(head, scope));
        return adjective.known() && !vocabulary.is(unit.lemma(head), NounClass.GROUP) ? adjective : located(head);
    }

    private static Party known(Party party) {
        if (!party.ids().contains("?") && !party.ids().contains("-")) {
            return party;
        }
        Set<String> ids = new TreeSet<>(party.ids());
        ids.removeAll(Set.of("?", "-"));
        return ids.isEmpty() ? Party.NOBODY : new Party(ids, party.kind());
    }

    /** "a force in the Sahel": the region is where they are, not who they are. */
    private Party placeless(Party party) {
        Set<String> ids = new TreeSet<>(party.ids());
        for (int i = 0; i < unit.size(); i++) {
            ActorMention actor = unit.actor(i);
            if (actor != null
                    && actor.kind() == ActorKind.REGION
                    && !actor.ids().contains("West")) {
                ids.removeAll(actor.ids());
            }
        }
        return ids.isEmpty() ? Party.NOBODY : new Party(ids, party.kind());
    }

    /** "Lattice Ridge of Oregon": an unlisted name of two words with its town is a firm, not whoever speaks for Oregon. */
    private boolean namesake(int head) {
        ActorMention actor = unit.actor(head);
        if (actor == null
                || actor.kind() != ActorKind.UNKNOWN
                || actor.ids().get(0).indexOf(' ') < 0) {
            return false;
        }
        for (String preposition : List.of("of", "in", "from")) {
            int prep = parties.preposition(head, preposition);
            if (prep >= 0 && town(unit.tree().child(prep, "pobj"))) {
                return true;
            }
        }
        return false;
    }

    /** "for its own howitzers": a thing, though whose it is is said. */
    private boolean owned(int head) {
        int poss = unit.tree().child(head, "poss");
        return poss >= 0
                && unit.token(poss).tag().startsWith("PRP")
                && unit.actor(head) == null
                && vocabulary.noun(unit.lemma(head)).stream().noneMatch(PEOPLE::contains);
    }

    /** Whether a noun means people or a firm, named or not. */
    boolean people(int head) {
        return head >= 0
                && (unit.actor(head) != null
                        || vocabulary.noun(unit.lemma(head)).stream().anyMatch(PEOPLE::contains));
    }

    /** "to Massawa": a name of one word after a preposition that was never said to be anybody. */
    private boolean stranger(int head) {
        ActorMention actor = unit.actor(head);
        return actor != null
                && actor.kind() == ActorKind.UNKNOWN
                && unit.token(head).label().equals("pobj")
                && parties.stranger(actor);
    }

    /** "a plant outside Darkhan", "a dealer in Dubai": somebody unnamed of the country that the place lies in. */
    private Party located(int head) {
        if (vocabulary.is(unit.lemma(head), NounClass.GROUP)
                || vocabulary.is(unit.lemma(head), NounClass.POINTER)
                || unit.goods(head) != null) {
            return Party.NOBODY;
        }
        for (int prep : unit.tree().children(head, "prep")) {
            int object = unit.tree().child(prep, "pobj");
            ActorMention actor = object < 0 ? null : unit.actor(object);
            if (actor != null && AT.contains(unit.lemma(prep)) && actor.kind() == ActorKind.STATE) {
                return Party.named(actor.ids());
            }
        }
        return Party.NOBODY;
    }

    /** The parties after a preposition of the verb; those named as mere towns only if there are no others. */
    Party after(Arguments args, String preposition, Scope scope) {
        Party found = Party.NOBODY;
        Party towns = Party.NOBODY;
        for (int object : args.all(preposition)) {
            if (!goods(object).named() || unit.actor(object) != null) {
                Party party = of(object, scope);
                if (town(object)) {
                    towns = towns.and(party);
                } else {
                    found = found.and(party);
                }
            }
        }
        return found.known() ? found : towns;
    }

    boolean town(int head) {
        ActorMention actor = head < 0 ? null : unit.actor(head);
        return actor != null && actor.form() == ActorForm.PLACE;
    }

    /** Who gets: an indirect object, or after "to", "for", "into", at the verb or at the goods. */
    Party receiver(Arguments args, Scope scope, GoodsPhrase goods) {
        if (args.indirect >= 0 && !goods(args.indirect).named()) {
            Party found = of(args.indirect, scope);
            if (found.known()) {
                return found;
            }
        }
        Party towns = Party.NOBODY;
        for (String preposition : TO) {
            for (int object : args.all(preposition)) {
                Party found = goods(object).named() && unit.actor(object) == null ? Party.NOBODY : of(object, scope);
                if (found.known() && !town(object)) {
                    return after(args, preposition, scope);
                }
                towns = towns.and(found);
            }
        }
        for (int head : goods.heads()) {
            // The parser may hang "to Fiji" on the goods instead of the verb.
            for (int prep : unit.tree().children(head, "prep")) {
                int object = TO.contains(unit.lemma(prep)) ? unit.tree().child(prep, "pobj") : -1;
                Party found = of(object, scope);
                if (found.known() && !town(object)) {
                    return found;
                }
                towns = towns.and(found);
            }
        }
        return towns;
    }

    /** Who gives: after "from", at the verb or at the goods. */
    Party giver(Arguments args, Scope scope, GoodsPhrase goods) {
        Party found = after(args, "from", scope);
        if (found.known()) {
            return found;
        }
        for (int head : goods.heads()) {
            int from = parties.preposition(head, "from");
            if (from >= 0) {
                found = of(unit.tree().child(from, "pobj"), scope);
                if (found.known()) {
                    return found;
                }
            }
        }
        return Party.NOBODY;
    }

    /** "on behalf of the navy", "on the navy's behalf", "acting for the navy". */
    Party behalf(Arguments args, Scope scope) {
        for (int object : args.all("on")) {
            if (unit.lemma(object).equals("behalf")) {
                Party owner = parties.all(unit.tree().child(object, "poss"), scope);
                int of = parties.preposition(object, "of");
                return owner.known()
                        ? known(owner)
                        : of(of < 0 ? -1 : unit.tree().child(of, "pobj"), scope);
            }
        }
        return Party.NOBODY;
    }

    /** "with Emirati money": who pays for what others get. */
    Party money(Arguments args, Scope scope) {
        for (int object : args.all("with")) {
            if (vocabulary.is(unit.lemma(object), NounClass.MONEY)) {
                return of(object, scope);
            }
        }
        return Party.NOBODY;
    }

    /** Whose the goods are by the words beside them: "Danish shells", "shells made in Brno", "shells bought by Qatar". */
    Party origin(GoodsPhrase goods, Scope scope) {
        Party found = Party.NOBODY;
        for (int head : goods.heads()) {
            Party adjective = parties.origin(head, scope);
            found = found.and(known(adjective)).and(participle(head, scope)).and(make(head));
        }
        return found;
    }

    /** "of Croatian manufacture", "of Peruvian origin", "with Vietnamese markings". */
    private Party make(int goods) {
        for (int prep : unit.tree().children(goods, "prep")) {
            String lemma = unit.lemma(prep);
            int object = unit.tree().child(prep, "pobj");
            if (object < 0 || (!lemma.equals("of") && !lemma.equals("with") && !lemma.equals("bearing"))) {
                continue;
            }
            if (vocabulary.is(unit.lemma(object), NounClass.MARK)) {
                for (int child : unit.tree().children(object, "compound", "nmod", "amod", "nn", "poss")) {
                    ActorMention actor = unit.actor(child);
                    if (actor != null && actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.UNKNOWN) {
                        return Party.named(actor.ids());
                    }
                }
            }
        }
        return Party.NOBODY;
    }

    /** "imagers made in Brno", "rifles bought by Qatar", "helicopters donated by Gabon": who had them before. */
    private Party participle(int goods, Scope scope) {
        for (int clause : unit.tree().children(goods, "acl")) {
            if (!origin(clause)) {
                continue;
            }
            Arguments args = new Arguments(unit, clause, goods);
            for (int who :
                    new int[] {args.agent, args.first("by"), args.first("in"), args.first("from"), args.first("at")}) {
                Party party = who < 0 ? Party.NOBODY : of(who, scope);
                if (party.known()) {
                    return party;
                }
            }
        }
        return Party.NOBODY;
    }

    /** Whether a participle only says where goods are from: no event of its own beside what is done with them. */
    boolean origin(int clause) {
        if (!unit.token(clause).tag().equals("VBN") && !unit.token(clause).tag().equals("VBD")) {
            return false;
        }
        Set<VerbClass> is = vocabulary.verb(unit.lemma(clause));
        return is.contains(VerbClass.MAKE)
                || is.contains(VerbClass.GIVE)
                || is.contains(VerbClass.GET)
                || unit.lemma(clause).equals("stamp");
    }

    /** "sold Fiji drones" with the receiver hung on the goods as if it were an adjective. */
    Party doubleObject(Arguments args, GoodsPhrase goods) {
        Party found = Party.NOBODY;
        for (int head : goods.heads()) {
            for (int child : unit.tree().children(head, "compound", "nmod", "nn", "npadvmod")) {
                ActorMention actor = unit.actor(child);
                if (actor != null
                        && child > args.verb
                        && actor.form() != ActorForm.DEMONYM
                        && actor.kind() != ActorKind.FIRM
                        && actor.kind() != ActorKind.UNKNOWN) {
                    found = found.and(Party.named(actor.ids()));
                }
            }
        }
        return found;
    }

    /** Who has the goods: "in the hands of X", "with X", "in service with X", "in the wreckage of a Kazakh missile". */
    Party holder(Arguments args, Scope scope) {
        for (String preposition : List.of("in", "with", "among", "inside", "on", "by", "under", "at")) {
            for (int object : args.all(preposition)) {
                if (holding(object)) {
                    return owner(object, scope);
                }
                if (preposition.equals("with") || preposition.equals("among")) {
                    return of(object, scope);
                }
                int of = parties.preposition(object, "of");
                int thing = of < 0 ? object : unit.tree().child(of, "pobj");
                if (thing >= 0 && unit.goods(thing) != null) {
                    Party origin = known(parties.origin(thing, scope));
                    if (origin.known()) {
                        return origin;
                    }
                }
            }
        }
        return Party.NOBODY;
    }

    /** Whether a preposition of the verb leads to somebody's hands. */
    boolean inHands(Arguments args) {
        return Stream.of("in", "into", "with", "under", "at")
                .anyMatch(preposition -> args.all(preposition).stream().anyMatch(this::holding));
    }

    private boolean holding(int object) {
        return vocabulary.is(unit.lemma(object), NounClass.HOLDING);
    }

    private Party owner(int holding, Scope scope) {
        Party poss = parties.all(unit.tree().child(holding, "poss"), scope);
        if (poss.known()) {
            return known(poss);
        }
        for (String preposition : List.of("of", "with")) {
            int of = parties.preposition(holding, preposition);
            Party found = of(of < 0 ? -1 : unit.tree().child(of, "pobj"), scope);
            if (found.known()) {
                return found;
            }
        }
        for (int child : unit.tree().children(holding, "compound", "nmod", "amod", "nn")) {
            ActorMention actor = unit.actor(child);
            if (actor != null && actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.REGION) {
                return Party.named(actor.ids());
            }
        }
        return Party.NOBODY;
    }
}
