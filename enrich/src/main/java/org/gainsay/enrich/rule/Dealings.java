package org.gainsay.enrich.rule;

import java.util.List;
import java.util.Set;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorMention;
import org.jspecify.annotations.Nullable;

/** Fills the roles of a dealing from the words around its verb: who gives, who gets, what. */
final class Dealings {

    private final Unit unit;
    private final Parties parties;
    private final Vocabulary vocabulary;
    private final Roles roles;
    private final GoodsAsSubject subjects;
    private final DealingNouns nouns;

    Dealings(Unit unit, Parties parties, Vocabulary vocabulary) {
        this.unit = unit;
        this.parties = parties;
        this.vocabulary = vocabulary;
        this.roles = new Roles(unit, parties, vocabulary);
        this.subjects = new GoodsAsSubject(roles);
        this.nouns = new DealingNouns(roles);
    }

    GoodsPhrase goods(int head) {
        return roles.goods(head);
    }

    /** Whether a participle only says where goods are from: no event of its own beside what is done with them. */
    boolean origin(int clause) {
        return roles.origin(clause);
    }

    /** The matter of a noun of dealing ("sale of tanks to Fiji by Gabon"), or null if it names no goods. */
    @Nullable
    Matter noun(int noun, Scope scope, Party owner, boolean point) {
        return nouns.read(noun, scope, owner, point);
    }

    /** The matter of a verb of dealing, or null if its goods are nowhere. */
    @Nullable
    Matter verb(Arguments args, Party controller, Scope scope) {
        String lemma = unit.lemma(args.verb);
        int particle = unit.tree().child(args.verb, "prt");
        String joined = particle < 0 ? lemma : lemma + "_" + unit.lemma(particle);
        Set<VerbClass> is = vocabulary.verb(vocabulary.verb(joined).isEmpty() ? lemma : joined);
        Matter matter = transitive(args, lemma, is, controller, scope);
        if (matter == null) {
            matter = oblique(args, is, controller, scope);
        }
        if (matter == null && is.contains(VerbClass.FIND)) {
            matter = seen(args, scope);
        }
        return matter == null ? subjects.read(args, lemma, is, scope) : matter;
    }

    /** The goods are the object, or what somebody is equipped with. */
    private @Nullable Matter transitive(
            Arguments args, String lemma, Set<VerbClass> is, Party controller, Scope scope) {
        GoodsPhrase object = goods(args.object);
        GoodsPhrase with = goods(args.first("with"));
        if (is.contains(VerbClass.ARM) && with.named() && !object.named()) {
            return arm(args, controller, scope, with);
        }
        if (lemma.equals("arm") || lemma.equals("rearm")) {
            if (object.named() || args.object < 0 || adjectival(args.verb)) {
                return null;
            }
            Matter matter = arm(args, controller, scope, GoodsPhrase.NONE);
            matter.equipment.add("arms");
            return matter;
        }
        boolean light = is.contains(VerbClass.LIGHT);
        if ((light || is.contains(VerbClass.FIND)) && nouns.names(args.object)) {
            // "took delivery of tanks", "saw no sign of sales": the noun is the dealing.
            return nouns.read(args.object, scope, light ? roles.doer(args, controller, scope) : Party.NOBODY, false);
        }
        if (!object.any()) {
            return is.contains(VerbClass.USE) && with.named() ? use(args, controller, scope, with) : null;
        }
        if (is.contains(VerbClass.GIVE)
                && (!is.contains(VerbClass.GET)
                        || roles.receiver(args, scope, object).known())
                && !(object.pointing() && !object.named() && person(args.object))) {
            return give(args, controller, scope, object);
        }
        if (is.contains(VerbClass.GET)) {
            return get(args, controller, scope, object);
        }
        if (is.contains(VerbClass.REQUEST) && object.named()) {
            return request(args, controller, scope, object);
        }
        if (is.contains(VerbClass.MAKE)) {
            return make(args, controller, scope, object);
        }
        if (is.contains(VerbClass.STATION)) {
            return station(args, controller, scope, object);
        }
        if (is.contains(VerbClass.CARRY)) {
            return carry(args, scope, object);
        }
        if (is.contains(VerbClass.FIND) && object.named()) {
            return find(args, scope, object);
        }
        if (is.contains(VerbClass.USE)) {
            return use(args, controller, scope, with.named() && !object.named() ? with : object);
        }
        return null;
    }

    /** The goods stand after a preposition: "ask Gabon for jets", "shop for jets", "pay for jets", "work on a jet". */
    private @Nullable Matter oblique(Arguments args, Set<VerbClass> is, Party controller, Scope scope) {
        if (!args.passive && (is.contains(VerbClass.REQUEST) || is.contains(VerbClass.ASK_FOR))) {
            GoodsPhrase asked = first(args, is.contains(VerbClass.REQUEST) ? List.of("for") : List.of("for", "about"));
            if (asked.named()) {
                return request(args, controller, scope, asked);
            }
            Matter wish = wish(args, is, controller, scope);
            if (wish != null) {
                return wish;
            }
        }
        if (is.contains(VerbClass.SELECT)) {
            Matter chosen = select(args, controller, scope);
            if (chosen != null) {
                return chosen;
            }
        }
        if (is.contains(VerbClass.SHOP) && !args.passive) {
            GoodsPhrase sought = first(args, List.of("for", "over"));
            if (sought.named()) {
                Matter matter = get(args, controller, scope, sought);
                add(matter.suppliers, matter.suppliers.isEmpty() ? roles.after(args, "with", scope) : Party.NOBODY);
                matter.prospective = true;
                return matter;
            }
        }
        if (is.contains(VerbClass.PAY) && !args.passive) {
            GoodsPhrase paid = first(args, List.of("for"));
            if (paid.any() && !(bought(args.verb) && !paid.named())) {
                return pay(args, controller, scope, paid);
            }
        }
        if (is.contains(VerbClass.WORK)) {
            GoodsPhrase made = first(args, List.of("on", "in"));
            if (made.named()) {
                return make(args, controller, scope, made);
            }
        }
        int work = args.first("at");
        if (is.contains(VerbClass.BECOME) && work >= 0 && vocabulary.is(unit.lemma(work), VerbClass.WORK)) {
            int on = parties.preposition(work, "on");
            GoodsPhrase made = goods(on < 0 ? -1 : unit.tree().child(on, "pobj"));
            if (made.named()) {
                return make(args, controller, scope, made);
            }
        }
        if (is.contains(VerbClass.RELY) && !args.passive) {
            GoodsPhrase used = first(args, List.of("on", "with"));
            if (used.named()) {
                return use(args, controller, scope, used);
            }
        }
        return null;
    }

    private GoodsPhrase first(Arguments args, List<String> prepositions) {
        for (String preposition : prepositions) {
            for (int object : args.all(preposition)) {
                GoodsPhrase goods = goods(object);
                if (goods.any()) {
                    return goods;
                }
            }
        }
        return GoodsPhrase.NONE;
    }

    private boolean person(int i) {
        return i >= 0 && Set.of("him", "her", "us", "me").contains(unit.lower(i));
    }

    private boolean adjectival(int verb) {
        return unit.token(verb).label().equals("amod");
    }

    private Matter start(Action action, GoodsPhrase goods, Arguments args) {
        return roles.start(action, goods, args.verb);
    }

    private static void add(Set<String> to, Party party) {
        to.addAll(party.ids());
    }

    private Matter give(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        Party supplier = roles.doer(args, controller, scope);
        Party receiver = roles.receiver(args, scope, goods);
        if (!supplier.known()) {
            supplier = roles.giver(args, scope, goods);
        }
        if (!supplier.known()) {
            supplier = roles.origin(goods, scope);
        }
        if (!receiver.known() && !args.passive) {
            receiver = roles.doubleObject(args, goods);
        }
        add(matter.suppliers, supplier.and(roles.behalf(args, scope)));
        add(matter.recipients, receiver);
        return matter;
    }

    /** "armed Fiji with jets"; with no agent, "armed with jets" tells what they have. */
    private Matter arm(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        boolean has = args.passive
                && args.agent < 0
                && unit.tree().child(args.verb, "auxpass") < 0
                && !vocabulary.is(unit.lemma(args.verb), VerbClass.GIVE)
                && goods.named();
        Matter matter = start(has ? Action.USE : Action.TRANSFER, goods, args);
        add(matter.suppliers, roles.doer(args, controller, scope));
        add(matter.recipients, roles.of(args.object, scope));
        if (matter.suppliers.isEmpty()) {
            add(matter.suppliers, roles.origin(goods, scope));
        }
        return matter;
    }

    private Matter get(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        Party buyer = roles.doer(args, controller, scope);
        Party user = roles.after(args, "for", scope);
        Party behalf = roles.behalf(args, scope);
        Party from = roles.giver(args, scope, goods);
        if (!from.known()) {
            from = roles.origin(goods, scope);
        }
        if (!from.known() && !args.passive) {
            from = market(args, scope, buyer);
        }
        from = from.and(roles.money(args, scope));
        if (args.subject >= 0 && !args.passive && vocabulary.is(unit.lemma(args.subject), NounClass.MONEY)) {
            from = from.and(buyer);
            buyer = Party.NOBODY;
        }
        boolean other = others(args) || (user.known() && !user.ids().equals(buyer.ids()));
        if (behalf.known()) {
            add(matter.recipients, behalf);
        } else if (buyer.known() && other) {
            // Who buys for somebody else passes the goods on.
            add(matter.recipients, user);
            from = from.and(buyer);
        } else {
            add(matter.recipients, buyer.known() ? buyer : user);
        }
        add(matter.suppliers, from);
        return matter;
    }

    /** "bought for the dissidents": people that have no id. */
    private boolean others(Arguments args) {
        return args.all("for").stream().anyMatch(o -> vocabulary.is(unit.lemma(o), NounClass.GROUP));
    }

    /** "bought in Kazakhstan". */
    private Party market(Arguments args, Scope scope, Party buyer) {
        for (int object : args.all("in")) {
            Party in = unit.actor(object) == null ? Party.NOBODY : roles.of(object, scope);
            if (in.known() && !buyer.ids().containsAll(in.ids())) {
                return in;
            }
        }
        return Party.NOBODY;
    }

    /** "bought the jets and paid for them": no dealing of its own. */
    private boolean bought(int verb) {
        int before = unit.token(verb).head();
        return unit.token(verb).label().equals("conj")
                && before >= 0
                && vocabulary.is(unit.lemma(before), VerbClass.GET);
    }

    /** "paid a Cypriot dealer for mortars" buys them; "paid for the rebels' mortars" gives them. */
    private Matter pay(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        Party payer = roles.doer(args, controller, scope);
        int paid = args.indirect >= 0 ? args.indirect : args.object;
        Party payee = paid < 0 ? roles.after(args, "to", scope) : trader(paid, scope);
        Party origin = roles.origin(goods, scope);
        boolean buys = payee.known() || origin.known();
        add(matter.suppliers, buys ? payee.and(origin) : payer);
        if (buys) {
            add(matter.recipients, payer);
        }
        return matter;
    }

    private Party trader(int head, Scope scope) {
        return goods(head).any() ? Party.NOBODY : roles.of(head, scope);
    }

    private Matter request(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.REQUEST, goods, args);
        matter.prospective = true;
        add(matter.recipients, roles.doer(args, controller, scope));
        Party asked = goods(args.object).named() ? Party.NOBODY : roles.of(args.object, scope);
        if (!asked.known()) {
            asked = roles.giver(args, scope, goods);
        }
        for (String preposition : List.of("of", "to", "with", "on", "upon")) {
            if (!asked.known()) {
                asked = roles.after(args, preposition, scope);
            }
        }
        add(matter.suppliers, asked.known() ? asked : roles.origin(goods, scope));
        return matter;
    }

    /** "asked Gabon to sell it jets", "inquired about buying jets": the dealing below is what is asked for. */
    private @Nullable Matter wish(Arguments args, Set<VerbClass> is, Party controller, Scope scope) {
        int clause = unit.tree().child(args.verb, "xcomp", "ccomp", "advcl");
        int about = args.first("about");
        boolean inquiry = about >= 0 && unit.token(about).verb();
        clause = inquiry ? about : clause;
        if (clause < 0 || (!inquiry && !unit.token(clause).tag().equals("VB"))) {
            return null;
        }
        Arguments below = new Arguments(unit, clause, -1);
        Set<VerbClass> act = vocabulary.verb(unit.lemma(clause));
        GoodsPhrase goods = goods(below.object);
        boolean asks = is.contains(VerbClass.ASK_FOR) || args.object >= 0;
        if (!goods.named() || !asks) {
            return null;
        }
        Matter matter = start(Action.REQUEST, goods, args);
        matter.cues.add(clause);
        matter.prospective = true;
        Party asker = roles.doer(args, controller, scope);
        Party asked = args.object >= 0 ? roles.of(args.object, scope) : roles.of(below.subject, scope);
        if (!asked.known()) {
            asked = roles.after(args, "to", scope).and(roles.after(args, "on", scope));
        }
        if (act.contains(VerbClass.GIVE)) {
            Party receiver = roles.receiver(below, scope.means(asker), goods);
            add(matter.suppliers, asked);
            add(matter.recipients, receiver.known() ? receiver : asker);
            return matter;
        }
        if (act.contains(VerbClass.GET) && inquiry) {
            Party from = roles.giver(below, scope, goods);
            add(matter.suppliers, asked.known() ? asked : from.known() ? from : roles.origin(goods, scope));
            add(matter.recipients, asker);
            return matter;
        }
        return null;
    }

    /** "selected Acme to supply trucks", "picks a Danish bidder for its trucks". */
    private @Nullable Matter select(Arguments args, Party controller, Scope scope) {
        Party chosen = roles.of(args.object, scope);
        int clause = unit.tree().child(args.verb, "xcomp", "advcl");
        Arguments below = clause < 0 || !unit.token(clause).verb() ? null : new Arguments(unit, clause, -1);
        GoodsPhrase goods = below == null ? first(args, List.of("for")) : goods(below.object);
        if (!goods.named() && args.object >= 0) {
            int purpose = parties.preposition(args.object, "for");
            goods = goods(purpose < 0 ? -1 : unit.tree().child(purpose, "pobj"));
        }
        boolean deals = below == null
                || vocabulary.is(unit.lemma(below.verb), VerbClass.GIVE)
                || vocabulary.is(unit.lemma(below.verb), VerbClass.MAKE);
        if (!goods.named() || !chosen.known() || !deals) {
            return null;
        }
        Matter matter = start(Action.TRANSFER, goods, args);
        if (below != null) {
            matter.cues.add(clause);
        }
        matter.prospective = true;
        add(matter.suppliers, chosen);
        add(matter.recipients, roles.doer(args, controller, scope));
        return matter;
    }

    private Matter make(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.PRODUCE, goods, args);
        Party maker = roles.doer(args, controller, scope).and(roles.after(args, "with", scope));
        add(matter.suppliers, maker.known() ? maker : roles.origin(goods, scope));
        add(matter.recipients, roles.receiver(args, scope, goods));
        return matter;
    }

    /** "moved jets to the border" uses them; "moved jets to Fiji" is a transfer, unless they stay one's own. */
    private Matter station(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Party owner = roles.doer(args, controller, scope);
        Party receiver = roles.receiver(args, scope, goods);
        boolean far = args.objects.keySet().stream().anyMatch(Set.of("to", "into")::contains)
                && receiver.known()
                && args.all("to").stream().noneMatch(roles::town);
        if ((far && !receiver.ids().equals(owner.ids())) || (!owner.known() && receiver.known())) {
            return give(args, controller, scope, goods);
        }
        return use(args, controller, scope, goods);
    }

    private Matter carry(Arguments args, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.TRANSFER, goods, args);
        Party from = roles.giver(args, scope, goods).and(roles.behalf(args, scope));
        add(matter.suppliers, from.known() ? from : roles.origin(goods, scope));
        Party receiver = roles.receiver(args, scope, goods);
        add(matter.recipients, receiver);
        ActorMention who = args.subject < 0 || args.passive ? null : unit.actor(args.subject);
        if (matter.suppliers.isEmpty() && args.passive && vocabulary.is(unit.lemma(args.verb), VerbClass.LOAD)) {
            add(matter.suppliers, roles.after(args, "in", scope).and(roles.after(args, "at", scope)));
        } else if (matter.suppliers.isEmpty() && who != null) {
            // A ship or a driver only carries; a state that brings goods gives them.
            add(matter.suppliers, roles.of(args.subject, scope));
        }
        return matter;
    }

    private Matter use(Arguments args, Party controller, Scope scope, GoodsPhrase goods) {
        Matter matter = start(Action.USE, goods, args);
        Party user = roles.doer(args, controller, scope);
        Party origin = roles.origin(goods, scope);
        Party from = roles.giver(args, scope, goods);
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
        Party origin = roles.origin(goods, scope);
        Party from = roles.giver(args, scope, goods);
        Party holder = roles.holder(args, scope);
        if (vocabulary.is(unit.lemma(args.verb), VerbClass.SEIZE) && !holder.known()) {
            holder = from;
            from = Party.NOBODY;
        }
        add(matter.suppliers, origin.known() ? origin : from);
        add(matter.recipients, holder);
        return matter;
    }

    /** "saw two jets land": what was seen is the subject of the clause below. */
    private @Nullable Matter seen(Arguments args, Scope scope) {
        int clause = unit.tree().child(args.verb, "ccomp", "xcomp");
        if (clause < 0
                || unit.tree().child(clause, "mark") >= 0
                || !Set.of("VB", "VBG").contains(unit.token(clause).tag())) {
            return null;
        }
        GoodsPhrase goods = goods(unit.tree().child(clause, "nsubj"));
        return goods.named() ? find(args, scope, goods) : null;
    }
}
