package org.gainsay.enrich.rule;

import java.util.List;
import java.util.Set;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.jspecify.annotations.Nullable;

/** Fills the roles of a dealing from the words around its verb or noun: who gives, who gets, what. */
final class Dealings {

    private static final Set<String> TO = Set.of("to", "into", "towards", "toward", "for", "onto");

    private final Unit unit;
    private final Parties parties;
    private final Vocabulary vocabulary;

    Dealings(Unit unit, Parties parties, Vocabulary vocabulary) {
        this.unit = unit;
        this.parties = parties;
        this.vocabulary = vocabulary;
    }

    GoodsPhrase goods(int head) {
        return head < 0 ? GoodsPhrase.NONE : GoodsPhrase.of(unit, vocabulary, head);
    }

    /** The matter of a verb of dealing, or null if its goods are nowhere. */
    @Nullable
    Matter verb(Arguments args, Party controller, Scope scope) {
        String lemma = unit.lemma(args.verb);
        int particle = unit.tree().child(args.verb, "prt");
        String joined = particle < 0 ? lemma : lemma + "_" + unit.lemma(particle);
        Set<VerbClass> classes = vocabulary.verb(vocabulary.verb(joined).isEmpty() ? lemma : joined);
        GoodsPhrase object = goods(args.object);
        GoodsPhrase with = goods(args.first("with"));
        GoodsPhrase subject = goods(args.subject);
        boolean objectNamed = object.named();
        Matter matter = null;
        if (classes.contains(VerbClass.ARM) && with.named() && !objectNamed) {
            matter = arm(args, controller, scope, with);
        } else if (lemma.equals("arm") || lemma.equals("rearm")) {
            if (!objectNamed && args.object >= 0 && !adjectival(args.verb)) {
                matter = arm(args, controller, scope, GoodsPhrase.NONE);
                matter.equipment.add("arms");
            }
        } else if (classes.contains(VerbClass.GIVE)
                && object.any()
                && !(object.pointing() && !objectNamed && person(args.object))) {
            matter = give(args, controller, scope, object);
        } else if (classes.contains(VerbClass.GET) && object.any()) {
            matter = get(args, controller, scope, object);
        } else if (classes.contains(VerbClass.REQUEST)
                && (object.named() || goods(args.first("for")).named())) {
            matter = request(args, controller, scope, object.named() ? object : goods(args.first("for")));
        } else if (classes.contains(VerbClass.MAKE) && object.any()) {
            matter = make(args, controller, scope, object);
        } else if (classes.contains(VerbClass.CARRY) && object.any()) {
            matter = carry(args, scope, object);
        } else if (classes.contains(VerbClass.FIND) && object.named()) {
            matter = find(args, scope, object);
        } else if (classes.contains(VerbClass.USE) && object.any()) {
            matter = use(args, controller, scope, object);
        } else if (classes.contains(VerbClass.USE) && with.named() && !objectNamed) {
            matter = use(args, controller, scope, with);
        } else if (lemma.equals("be") && subject.any() && holder(args, scope).known() && inHands(args)) {
            matter = move(args, scope, subject);
        } else if (classes.contains(VerbClass.MOVE) && subject.any()) {
            matter = move(args, scope, subject);
        } else if (classes.contains(VerbClass.GIVE) && !args.passive && subject.named() && args.object < 0) {
            matter = move(args, scope, subject);
        }
        return matter;
    }

    private boolean person(int i) {
        return i >= 0
                && Set.of("him", "her", "us", "me", "them").contains(unit.lower(i))
                && !unit.lower(i).equals("them");
    }

    private boolean adjectival(int verb) {
        return unit.token(verb).label().equals("amod");
    }

    private Matter start(Action action, GoodsPhrase goods, Arguments args) {
        Matter matter = new Matter(action);
        matter.equipment.addAll(goods.equipment());
        matter.pointing = goods.pointing();
        matter.negated = goods.negated();
        matter.loose = loose(goods);
        matter.cues.add(args.verb);
        return matter;
    }

    private boolean loose(GoodsPhrase goods) {
        return goods.pointing() && goods.heads().stream().allMatch(h -> vocabulary.is(plain(h), NounClass.POINTER));
    }

    private String plain(int i) {
        String lower = unit.lower(i);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private Party subject(Arguments args, Party controller, Scope scope) {
        if (args.passive) {
            return args.agent >= 0 ? role(args.agent, scope) : Party.NOBODY;
        }
        if (args.subject >= 0) {
            return role(args.subject, scope);
        }
        return controller;
    }

    private Party role(int head, Scope scope) {
        if (head < 0 || unit.token(head).verb()) {
            return Party.NOBODY;
        }
        if (vocabulary.is(unit.lemma(head), NounClass.PLACE) && unit.actor(head) == null) {
            return Party.NOBODY;
        }
        if (place(head)) {
            return Party.NOBODY;
        }
        Party party = parties.all(head, scope);
        return party.ids().contains("?") || party.ids().contains("-") ? Party.NOBODY : party;
    }

    /** "to Massawa": a name of one word after a preposition that was never said to be anybody. */
    private boolean place(int head) {
        ActorMention actor = unit.actor(head);
        return actor != null
                && actor.kind() == ActorKind.UNKNOWN
                && unit.token(head).label().equals("pobj")
                && parties.stranger(actor);
    }

    private Party roles(Arguments args, String preposition, Scope scope) {
        Party found = Party.NOBODY;
        for (int object : args.all(preposition)) {
            if (!goods(object).named() || unit.actor(object) != null) {
                found = found.and(role(object, scope));
            }
        }
        return found;
    }

    private Party receiver(Arguments args, Scope scope, GoodsPhrase goods) {
        if (args.indirect >= 0 && !goods(args.indirect).named()) {
            Party found = role(args.indirect, scope);
            if (found.known()) {
                return found;
            }
        }
        for (String preposition : List.of("to", "for", "into")) {
            Party found = roles(args, preposition, scope);
            if (found.known()) {
                return found;
            }
        }
        // The parser may hang "to Fiji" on the goods instead of the verb.
        for (int head : goods.heads()) {
            for (int prep : unit.tree().children(head, "prep")) {
                if (TO.contains(unit.lemma(prep))) {
                    Party found = role(unit.tree().child(prep, "pobj"), scope);
                    if (found.known()) {
                        return found;
                    }
                }
            }
        }
        return Party.NOBODY;
    }

    private Party giver(Arguments args, Scope scope, GoodsPhrase goods) {
        Party found = roles(args, "from", scope);
        if (found.known()) {
            return found;
        }
        for (int head : goods.heads()) {
            int from = parties.preposition(head, "from");
            if (from >= 0) {
                found = role(unit.tree().child(from, "pobj"), scope);
                if (found.known()) {
                    return found;
                }
            }
        }
        return Party.NOBODY;
    }

    private Party origin(GoodsPhrase goods, Scope scope) {
        Party found = Party.NOBODY;
        for (int head : goods.heads()) {
            Party adjective = parties.origin(head, scope);
            found = found.and(adjective.known() ? adjective : participle(head, scope));
        }
        return found;
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
                Party party = who < 0 ? Party.NOBODY : role(who, scope);
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

    private static void add(Set<String> to, Party party) {
        to.addAll(party.ids());
    }

    private Matter give(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        Party supplier = subject(args, controller, scope);
        Party receiver = receiver(args, scope, goods);
        Party from = giver(args, scope, goods);
        if (!supplier.known() && from.known()) {
            supplier = from;
        }
        if (!supplier.known()) {
            supplier = origin(goods, scope);
        }
        if (!receiver.known() && !args.passive) {
            // "sold Fiji drones" with the receiver hung on the goods as if it were an adjective.
            receiver = doubleObject(args, goods);
        }
        add(matter.suppliers, supplier);
        add(matter.recipients, receiver);
        return matter;
    }

    private Party doubleObject(Arguments args, GoodsPhrase goods) {
        Party found = Party.NOBODY;
        for (int head : goods.heads()) {
            for (int child : unit.tree().children(head, "compound", "nmod", "nn", "npadvmod")) {
                ActorMention actor = unit.actor(child);
                if (actor != null
                        && child > args.verb
                        && switch (actor.form()) {
                            case DEMONYM -> false;
                            default -> true;
                        }
                        && actor.kind() != ActorKind.FIRM
                        && actor.kind() != ActorKind.UNKNOWN) {
                    found = found.and(Party.named(actor.ids()));
                }
            }
        }
        return found;
    }

    private Matter arm(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        add(matter.suppliers, subject(args, controller, scope));
        add(matter.recipients, role(args.object, scope));
        if (matter.suppliers.isEmpty()) {
            add(matter.suppliers, origin(goods, scope));
        }
        return matter;
    }

    private Matter get(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        Party recipient = subject(args, controller, scope);
        add(matter.recipients, recipient.known() ? recipient : roles(args, "for", scope));
        Party from = giver(args, scope, goods);
        add(matter.suppliers, from.known() ? from : origin(goods, scope));
        return matter;
    }

    private Matter request(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.REQUEST, goods, args);
        matter.prospective = true;
        add(matter.recipients, subject(args, controller, scope));
        Party asked = goods(args.object).named() ? Party.NOBODY : role(args.object, scope);
        if (!asked.known()) {
            asked = giver(args, scope, goods);
        }
        for (String preposition : List.of("of", "to")) {
            if (!asked.known()) {
                asked = roles(args, preposition, scope);
            }
        }
        add(matter.suppliers, asked.known() ? asked : origin(goods, scope));
        return matter;
    }

    private Matter make(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.PRODUCE, goods, args);
        Party maker = subject(args, controller, scope).and(roles(args, "with", scope));
        add(matter.suppliers, maker.known() ? maker : origin(goods, scope));
        add(matter.recipients, receiver(args, scope, goods));
        return matter;
    }

    private Matter carry(Arguments args, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        Party from = giver(args, scope, goods);
        add(matter.suppliers, from.known() ? from : origin(goods, scope));
        add(matter.recipients, receiver(args, scope, goods));
        return matter;
    }

    private Matter use(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.USE, goods, args);
        Party user = subject(args, controller, scope);
        Party origin = origin(goods, scope);
        Party from = giver(args, scope, goods);
        add(matter.recipients, user);
        for (String id : from.known() ? from.ids() : origin.ids()) {
            if (!user.ids().contains(id)) {
                matter.suppliers.add(id);
            }
        }
        return matter;
    }

    private Matter find(Arguments args, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.USE, goods, args);
        Party origin = origin(goods, scope);
        Party from = giver(args, scope, goods);
        add(matter.suppliers, origin.known() ? origin : from);
        add(matter.recipients, holder(args, scope));
        return matter;
    }

    /** "in the hands of X", "with X", "in the wreckage of a Kazakh missile". */
    private Party holder(Arguments args, Scope scope) {
        for (String preposition : List.of("in", "with", "among", "inside", "on", "by")) {
            for (int object : args.all(preposition)) {
                if (unit.lemma(object).equals("hand") || unit.lemma(object).equals("possession")) {
                    int of = parties.preposition(object, "of");
                    Party poss = parties.all(unit.tree().child(object, "poss"), scope);
                    return poss.known() ? poss : role(of < 0 ? -1 : unit.tree().child(of, "pobj"), scope);
                }
                if (preposition.equals("with") || preposition.equals("among")) {
                    return role(object, scope);
                }
                int of = parties.preposition(object, "of");
                int thing = of < 0 ? object : unit.tree().child(of, "pobj");
                if (thing >= 0 && unit.goods(thing) != null) {
                    Party origin = parties.origin(thing, scope);
                    if (origin.known()) {
                        return origin;
                    }
                }
            }
        }
        return Party.NOBODY;
    }

    private boolean inHands(Arguments args) {
        return args.all("in").stream()
                .anyMatch(o -> unit.lemma(o).equals("hand") || unit.lemma(o).equals("possession"));
    }

    private Matter move(Arguments args, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        Party from = giver(args, scope, goods);
        add(matter.suppliers, from.known() ? from : origin(goods, scope));
        Party receiver =
                args.object >= 0 && !goods(args.object).any() ? role(args.object, scope) : receiver(args, scope, goods);
        if (!receiver.known()) {
            receiver = roles(args, "with", scope);
        }
        if (!receiver.known()) {
            receiver = holder(args, scope);
            if (receiver.known()
                    || args.all("in").stream().anyMatch(o -> unit.lemma(o).equals("hand"))) {
                matter.action = Action.USE;
            }
        }
        add(matter.recipients, receiver);
        return matter;
    }

    /** The matter of a noun of dealing ("sale of tanks to Fiji by Gabon"), or null if it names no goods. */
    @Nullable
    Matter noun(int noun, Scope scope, Party owner, boolean point) {
        Set<NounClass> classes = vocabulary.noun(unit.lemma(noun));
        Action action = classes.contains(NounClass.MAKE)
                ? Action.PRODUCE
                : classes.contains(NounClass.USE)
                        ? Action.USE
                        : classes.contains(NounClass.REQUEST) ? Action.REQUEST : Action.TRANSFER;
        boolean dealing = action != Action.TRANSFER
                || classes.contains(NounClass.GIVE)
                || classes.contains(NounClass.GET)
                || classes.contains(NounClass.DEAL);
        if (!dealing) {
            return null;
        }
        GoodsPhrase goods = nounGoods(noun);
        boolean definite = unit.tree().children(noun).stream()
                .anyMatch(c -> Set.of("the", "these", "those", "such", "this", "its", "their", "any")
                        .contains(unit.lower(c)));
        if (!goods.named() && !(point && definite)) {
            return null;
        }
        Matter matter = new Matter(action);
        matter.cues.add(noun);
        matter.equipment.addAll(goods.equipment());
        matter.pointing = goods.pointing() || !goods.named();
        matter.negated = GoodsPhrase.negated(unit, noun) || goods.negated();
        matter.prospective = action == Action.REQUEST
                || (classes.contains(NounClass.DEAL)
                        && !classes.contains(NounClass.GIVE)
                        && !classes.contains(NounClass.GET));
        boolean gets = (classes.contains(NounClass.GET) && !classes.contains(NounClass.GIVE))
                || action == Action.REQUEST
                || action == Action.USE
                || taken(noun);
        Party who = owner;
        for (int child : unit.tree().children(noun, "poss")) {
            who = who.and(role(child, scope));
        }
        for (int child : unit.tree().children(noun, "compound", "nmod", "amod", "nn")) {
            ActorMention actor = unit.actor(child);
            if (actor != null && actor.kind() != ActorKind.PERSON) {
                who = who.and(Party.named(actor.ids()));
            }
        }
        Party by = prep(noun, goods, scope, "by");
        who = who.and(by);
        Party from = prep(noun, goods, scope, "from");
        Party to = prep(noun, goods, scope, "to");
        if (!to.known()) {
            to = prep(noun, goods, scope, "for");
        }
        if (!to.known()) {
            to = prep(noun, goods, scope, "into");
        }
        Party origin = origin(goods, scope);
        Party with = prep(noun, goods, scope, "with");
        if (matter.prospective
                && action == Action.TRANSFER
                && (with.known() || origin.known())
                && !to.known()
                && who.known()) {
            // A contract of one with another: the firm, or whose goods they are, gives.
            boolean seller = who.ids().stream().anyMatch(id -> id.length() > 2)
                    && with.ids().stream().allMatch(id -> id.length() == 2);
            add(matter.suppliers, seller ? who : with.known() ? with : origin);
            add(matter.recipients, seller ? with : who);
            return matter;
        }
        if (gets) {
            add(matter.recipients, who);
            add(matter.suppliers, from.known() ? from : action == Action.REQUEST && to.known() ? to : origin);
            if (action != Action.REQUEST && !who.known()) {
                add(matter.recipients, to);
            }
        } else {
            add(matter.suppliers, who.known() ? who : from.known() ? from : origin);
            add(matter.recipients, to);
        }
        return matter;
    }

    /** "took delivery of", "confirmed receipt of": the owner gets. */
    private boolean taken(int noun) {
        int verb = unit.token(noun).head();
        return verb >= 0
                && unit.lemma(verb).equals("take")
                && unit.token(noun).label().equals("dobj");
    }

    private GoodsPhrase nounGoods(int noun) {
        for (int prep : unit.tree().children(noun, "prep")) {
            String lemma = unit.lemma(prep);
            if (lemma.equals("of")
                    || lemma.equals("for")
                    || lemma.equals("on")
                    || lemma.equals("in")
                    || lemma.equals("about")) {
                for (int object : unit.tree().children(prep, "pobj")) {
                    GoodsPhrase goods = goods(object);
                    if (goods.named() || (goods.pointing() && lemma.equals("of"))) {
                        return goods;
                    }
                }
            }
        }
        for (int child : unit.tree().children(noun, "compound", "nmod", "amod", "nn")) {
            GoodsPhrase goods = goods(child);
            if (goods.named()) {
                return goods;
            }
        }
        // "signed a contract on Friday for 24 tanks": the phrase hangs by the verb.
        int verb = unit.token(noun).head();
        if (verb >= 0 && unit.token(noun).label().equals("dobj")) {
            for (int prep : unit.tree().children(verb, "prep")) {
                int object = unit.tree().child(prep, "pobj");
                GoodsPhrase goods = unit.lemma(prep).equals("for") && prep > noun ? goods(object) : GoodsPhrase.NONE;
                if (goods.named()) {
                    return goods;
                }
            }
        }
        return GoodsPhrase.NONE;
    }

    private Party prep(int noun, GoodsPhrase goods, Scope scope, String lemma) {
        int prep = parties.preposition(noun, lemma);
        for (int head : goods.heads()) {
            if (prep < 0) {
                prep = parties.preposition(head, lemma);
            }
        }
        int object = prep < 0 ? -1 : unit.tree().child(prep, "pobj");
        return object < 0 || (goods(object).named() && unit.actor(object) == null) ? Party.NOBODY : role(object, scope);
    }
}
