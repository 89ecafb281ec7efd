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

/** Dealings told by nouns: "the sale of tanks to Fiji by Gabon", "a contract for radars", "Peru's supplier of shells". */
final class DealingNouns {

    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "such", "this", "its", "their", "any");
    private static final List<String> MODIFIERS = List.of("compound", "nmod", "amod", "nn");

    private final Unit unit;
    private final Parties parties;
    private final Vocabulary vocabulary;
    private final Roles roles;

    DealingNouns(Roles roles) {
        this.roles = roles;
        unit = roles.unit;
        parties = roles.parties;
        vocabulary = roles.vocabulary;
    }

    /**
     * The matter of a noun of dealing, or null if it names no goods.
     *
     * @param owner who deals if the phrase itself does not say
     * @param point whether "the sale" with no goods will do
     */
    @Nullable
    Matter read(int noun, Scope scope, Party owner, boolean point) {
        Set<NounClass> is = vocabulary.noun(unit.lemma(noun));
        if (is.contains(NounClass.GIVER) || is.contains(NounClass.GETTER) || is.contains(NounClass.USER)) {
            return agent(noun, is, scope);
        }
        Action action = action(noun, is);
        if (action == null) {
            return null;
        }
        GoodsPhrase goods = goods(noun);
        boolean definite = unit.tree().children(noun).stream().anyMatch(c -> DEFINITE.contains(unit.lower(c)));
        if (!goods.named() && !(point && definite)) {
            return null;
        }
        Matter matter = roles.start(action, goods, noun);
        matter.pointing = goods.pointing() || !goods.named();
        matter.negated = GoodsPhrase.negated(unit, noun) || goods.negated();
        boolean agreed = is.contains(NounClass.DEAL) && !is.contains(NounClass.GIVE) && !is.contains(NounClass.GET);
        matter.prospective = action == Action.REQUEST || agreed;
        if (is.contains(NounClass.DEAL) && contract(matter, noun, goods, scope)) {
            return matter;
        }
        Party who = owner(noun, goods, owner, scope);
        Party from = prep(noun, goods, scope, "from");
        Party to = to(noun, goods, scope);
        Party origin = roles.origin(goods, scope);
        Party with = prep(noun, goods, scope, "with");
        if (matter.prospective
                && action == Action.TRANSFER
                && (with.known() || origin.known())
                && !to.known()
                && who.known()) {
            // A contract of one with another: the firm, or whose goods they are, gives.
            boolean seller = firm(who) && with.ids().stream().allMatch(id -> id.length() == 2);
            roles.add(matter.suppliers, seller ? who : with.known() ? with : origin);
            roles.add(matter.recipients, seller ? with : who);
            return matter;
        }
        boolean gets = (is.contains(NounClass.GET) && !is.contains(NounClass.GIVE))
                || action == Action.REQUEST
                || action == Action.USE
                || taken(noun);
        if (gets) {
            roles.add(matter.recipients, who);
            roles.add(matter.suppliers, from.known() ? from : action == Action.REQUEST && to.known() ? to : origin);
            if (action != Action.REQUEST && !who.known()) {
                roles.add(matter.recipients, to);
            }
        } else {
            roles.add(matter.suppliers, who.known() ? who : from.known() ? from : origin);
            roles.add(matter.recipients, to);
            if (action == Action.PRODUCE) {
                roles.add(matter.suppliers, with);
            }
        }
        return matter;
    }

    /** Whether a noun is a dealing, not the goods themselves: "took delivery of tanks". */
    boolean names(int noun) {
        return noun >= 0 && unit.goods(noun) == null && action(noun, vocabulary.noun(unit.lemma(noun))) != null;
    }

    private @Nullable Action action(int noun, Set<NounClass> is) {
        boolean line = is.contains(NounClass.WORKS)
                && unit.tree().children(noun, "compound", "nmod").stream()
                        .anyMatch(c -> unit.goods(c) == null && vocabulary.is(unit.lemma(c), NounClass.MAKE));
        if (is.contains(NounClass.MAKE) || line) {
            return Action.PRODUCE;
        }
        if (is.contains(NounClass.USE)) {
            return Action.USE;
        }
        if (is.contains(NounClass.REQUEST)) {
            return Action.REQUEST;
        }
        boolean transfer = is.contains(NounClass.GIVE) || is.contains(NounClass.GET) || is.contains(NounClass.DEAL);
        return transfer ? Action.TRANSFER : null;
    }

    private static boolean firm(Party who) {
        return who.ids().stream().anyMatch(id -> id.length() > 2);
    }

    private Party owner(int noun, GoodsPhrase goods, Party owner, Scope scope) {
        Party who = owner.ids().contains("?") ? Party.NOBODY : owner;
        for (int child : unit.tree().children(noun, "poss")) {
            who = who.and(roles.of(child, scope));
        }
        for (int child : unit.tree().children(noun, MODIFIERS.toArray(String[]::new))) {
            ActorMention actor = unit.actor(child);
            if (actor != null && actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.REGION) {
                who = who.and(Party.named(actor.ids()));
            }
        }
        return who.and(prep(noun, goods, scope, "by"));
    }

    private Party to(int noun, GoodsPhrase goods, Scope scope) {
        for (String preposition : List.of("to", "for", "into")) {
            Party found = prep(noun, goods, scope, preposition);
            if (found.known()) {
                return found;
            }
        }
        return Party.NOBODY;
    }

    /** "took delivery of", "confirmed receipt of": the owner gets. */
    private boolean taken(int noun) {
        int verb = unit.token(noun).head();
        return verb >= 0
                && unit.lemma(verb).equals("take")
                && unit.token(noun).label().equals("dobj");
    }

    /** "awarded Acme a contract for trucks", "won an order from the army": the verb tells who is to supply whom. */
    private boolean contract(Matter matter, int noun, GoodsPhrase goods, Scope scope) {
        int verb = unit.token(noun).head();
        if (verb < 0 || !unit.token(verb).verb()) {
            return false;
        }
        boolean award = vocabulary.is(unit.lemma(verb), VerbClass.AWARD);
        boolean win = vocabulary.is(unit.lemma(verb), VerbClass.WIN);
        Arguments args = new Arguments(unit, verb, -1);
        if ((!award && !win) || args.object != noun || !goods.named()) {
            return false;
        }
        Party doer = roles.doer(args, Party.NOBODY, scope);
        Party from = prep(noun, goods, scope, "from").and(roles.after(args, "from", scope));
        if (award) {
            Party to = args.indirect >= 0 ? roles.of(args.indirect, scope) : Party.NOBODY;
            for (String preposition : List.of("to", "with")) {
                to = to.known() ? to : roles.after(args, preposition, scope);
            }
            roles.add(matter.suppliers, to.known() ? to : roles.origin(goods, scope));
            roles.add(matter.recipients, doer);
        } else {
            Party buyer = from.known() ? from : owner(noun, goods, Party.NOBODY, scope);
            roles.add(matter.suppliers, doer);
            roles.add(matter.recipients, buyer.known() ? buyer : to(noun, goods, scope));
        }
        matter.prospective = true;
        return true;
    }

    /** "Peru's main supplier of shells", "the biggest buyer of Kenyan jets": said of the subject of the clause. */
    private @Nullable Matter agent(int noun, Set<NounClass> is, Scope scope) {
        int verb = unit.token(noun).head();
        boolean predicate = verb >= 0
                && Set.of("attr", "oprd", "dobj").contains(unit.token(noun).label())
                && vocabulary.is(unit.lemma(verb), VerbClass.BECOME);
        int subject = predicate
                ? unit.tree().child(verb, "nsubj")
                : unit.token(noun).label().equals("appos") ? verb : -1;
        if (predicate && subject < 0) {
            return null;
        }
        GoodsPhrase goods = goods(noun);
        Party who = roles.of(subject, scope);
        if (!goods.named() || !who.known()) {
            return null;
        }
        boolean gives = is.contains(NounClass.GIVER);
        Matter matter = roles.start(is.contains(NounClass.USER) ? Action.USE : Action.TRANSFER, goods, noun);
        Party other = owner(noun, goods, Party.NOBODY, scope);
        other = other.known() ? other : to(noun, goods, scope);
        if (!other.known()) {
            other = got(goods, scope);
        }
        roles.add(gives ? matter.suppliers : matter.recipients, who);
        roles.add(gives ? matter.recipients : matter.suppliers, other);
        if (!gives && matter.suppliers.isEmpty()) {
            roles.add(matter.suppliers, roles.origin(goods, scope));
        }
        // A mere trade is no dealing: "a maker of drones".
        boolean said = !matter.suppliers.isEmpty() && !matter.recipients.isEmpty();
        return said ? matter : null;
    }

    /** "the chips that Peru imports": who gets goods by a relative clause. */
    private Party got(GoodsPhrase goods, Scope scope) {
        for (int head : goods.heads()) {
            for (int clause : unit.tree().children(head, "relcl", "acl")) {
                if (vocabulary.is(unit.lemma(clause), VerbClass.GET)
                        || vocabulary.is(unit.lemma(clause), VerbClass.USE)) {
                    Party who = roles.doer(new Arguments(unit, clause, head), Party.NOBODY, scope);
                    if (who.known()) {
                        return who;
                    }
                }
            }
        }
        return Party.NOBODY;
    }

    private GoodsPhrase goods(int noun) {
        for (int prep : unit.tree().children(noun, "prep")) {
            String lemma = unit.lemma(prep);
            if (Set.of("of", "for", "on", "in", "about", "over").contains(lemma)) {
                for (int object : unit.tree().children(prep, "pobj")) {
                    GoodsPhrase goods = roles.goods(object);
                    if (goods.named() || (goods.pointing() && lemma.equals("of"))) {
                        return goods;
                    }
                }
            }
        }
        for (int child : unit.tree().children(noun, MODIFIERS.toArray(String[]::new))) {
            GoodsPhrase goods = roles.goods(child);
            if (goods.named()) {
                return goods;
            }
        }
        // "signed a contract on Friday for 24 tanks": the phrase hangs by the verb.
        int verb = unit.token(noun).head();
        if (verb >= 0 && Set.of("dobj", "nsubjpass").contains(unit.token(noun).label())) {
            for (int prep : unit.tree().children(verb, "prep")) {
                int object = unit.tree().child(prep, "pobj");
                GoodsPhrase goods =
                        unit.lemma(prep).equals("for") && prep > noun ? roles.goods(object) : GoodsPhrase.NONE;
                if (goods.named()) {
                    return goods;
                }
            }
        }
        return GoodsPhrase.NONE;
    }

    /** "halt its deliveries of mortars to Fiji": the parser may hang "to Fiji" on the verb or noun above. */
    private int above(int noun, String lemma) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            String label = unit.token(at).label();
            if (!Set.of("dobj", "pobj", "nsubjpass", "prep").contains(label)) {
                return -1;
            }
            at = unit.token(at).head();
            if (at < 0 || vocabulary.is(unit.lemma(at), VerbClass.SAY)) {
                return -1;
            }
            for (int prep : unit.tree().children(at, "prep")) {
                if (prep > noun
                        && unit.lemma(prep).equals(lemma)
                        && !unit.token(at).label().equals("prep")) {
                    return prep;
                }
            }
        }
        return -1;
    }

    private Party prep(int noun, GoodsPhrase goods, Scope scope, String lemma) {
        int prep = parties.preposition(noun, lemma);
        for (int head : goods.heads()) {
            if (prep < 0) {
                prep = parties.preposition(head, lemma);
            }
        }
        prep = prep < 0 ? above(noun, lemma) : prep;
        int object = prep < 0 ? -1 : unit.tree().child(prep, "pobj");
        return object < 0 || (roles.goods(object).named() && unit.actor(object) == null)
                ? Party.NOBODY
                : roles.of(object, scope);
    }
}
