package org.gainsay.enrich.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.jspecify.annotations.Nullable;

/** Dealings told of the goods themselves: they go, are meant for somebody, are in somebody's hands, turn up, hit. */
final class GoodsAsSubject {

    /** What goes by itself: that it arrives somewhere tells that it is used there, not that it is given. */
    private static final Set<String> SELF_MOVING = Set.of("aircraft", "drones", "armour", "naval", "vehicles");

    private final Unit unit;
    private final Parties parties;
    private final Vocabulary vocabulary;
    private final Roles roles;

    GoodsAsSubject(Roles roles) {
        this.roles = roles;
        unit = roles.unit;
        parties = roles.parties;
        vocabulary = roles.vocabulary;
    }

    /** The matter of a verb whose subject is goods, or null. */
    @Nullable
    Matter read(Arguments args, String lemma, Set<VerbClass> is, Scope scope) {
        int subject = args.passive ? args.object : args.subject;
        GoodsPhrase goods = roles.goods(subject);
        boolean told = goods.named() || (goods.pointing() && unit.token(subject).noun());
        if (!goods.any() || (!told && !is.contains(VerbClass.MOVE) && !roles.inHands(args))) {
            return null;
        }
        if (args.passive) {
            return passive(args, is, scope, goods);
        }
        if (lemma.equals("be") || lemma.equals("remain")) {
            return state(args, scope, goods);
        }
        if (is.contains(VerbClass.APPEAR)) {
            return appear(args, scope, goods);
        }
        if (is.contains(VerbClass.LEAVE)) {
            return leave(args, scope, goods);
        }
        boolean relative = unit.token(args.verb).label().equals("relcl") && args.object < 0;
        if (is.contains(VerbClass.STRIKE) && goods.named() && !relative) {
            Matter matter = roles.start(Action.USE, goods, args.verb);
            matter.suppliers.addAll(owners(args, scope, goods).ids());
            return matter;
        }
        if (is.contains(VerbClass.MOVE)
                || (is.contains(VerbClass.GIVE) && goods.named() && args.object < 0)
                || (is.contains(VerbClass.BOUND) && destined(args))) {
            return move(args, scope, goods);
        }
        return null;
    }

    private @Nullable Matter passive(Arguments args, Set<VerbClass> is, Scope scope, GoodsPhrase goods) {
        if (is.contains(VerbClass.BOUND) && destined(args)) {
            return move(args, scope, goods);
        }
        if (is.contains(VerbClass.PAY)) {
            return move(args, scope, goods);
        }
        if (is.contains(VerbClass.LOAD)) {
            Matter matter = move(args, scope, goods);
            for (String preposition : List.of("in", "at")) {
                if (matter.suppliers.isEmpty()) {
                    matter.suppliers.addAll(
                            roles.after(args, preposition, scope).ids());
                }
            }
            return matter;
        }
        return null;
    }

    private boolean destined(Arguments args) {
        return Stream.of("for", "to", "into").anyMatch(p -> args.all(p).stream().anyMatch(roles::people));
    }

    private Party owners(Arguments args, Scope scope, GoodsPhrase goods) {
        Party from = roles.giver(args, scope, goods);
        return from.known() ? from : roles.origin(goods, scope);
    }

    /** "are on their way to Peru", "are in the hands of M23", "are with the rebels", "are for the Fijian army". */
    private @Nullable Matter state(Arguments args, Scope scope, GoodsPhrase goods) {
        if (roles.inHands(args)) {
            return held(args, scope, goods);
        }
        for (List<Integer> objects : args.objects.values()) {
            for (int object : objects) {
                if (vocabulary.is(unit.lemma(object), NounClass.WAY)) {
                    Matter matter = roles.start(Action.TRANSFER, goods, args.verb);
                    matter.suppliers.addAll(owners(args, scope, goods).ids());
                    matter.recipients.addAll(roles.receiver(args, scope, goods)
                            .and(below(object, scope))
                            .ids());
                    return matter;
                }
            }
        }
        int adjective = unit.tree().child(args.verb, "acomp");
        if (adjective >= 0 && vocabulary.is(unit.lemma(adjective), VerbClass.BOUND)) {
            Matter matter = roles.start(Action.TRANSFER, goods, args.verb);
            matter.suppliers.addAll(owners(args, scope, goods).ids());
            matter.recipients.addAll(below(adjective, scope).ids());
            return matter.recipients.isEmpty() ? null : matter;
        }
        Party with = roles.after(args, "with", scope);
        Party receiver = with.known() ? with : roles.after(args, "for", scope);
        if (!receiver.known()) {
            return null;
        }
        Matter matter = roles.start(with.known() ? Action.USE : Action.TRANSFER, goods, args.verb);
        matter.suppliers.addAll(owners(args, scope, goods).ids());
        matter.recipients.addAll(receiver.ids());
        return matter;
    }

    private Party below(int head, Scope scope) {
        for (int prep : unit.tree().children(head, "prep")) {
            if (Set.of("to", "for", "into").contains(unit.lemma(prep))) {
                return roles.of(unit.tree().child(prep, "pobj"), scope);
            }
        }
        return Party.NOBODY;
    }

    private Matter held(Arguments args, Scope scope, GoodsPhrase goods) {
        Matter matter = roles.start(Action.USE, goods, args.verb);
        matter.suppliers.addAll(owners(args, scope, goods).ids());
        matter.recipients.addAll(roles.holder(args, scope).ids());
        return matter;
    }

    /** "turned up in a Kenyan camp", "surfaced with the rebels": used, whoever they went through. */
    private Matter appear(Arguments args, Scope scope, GoodsPhrase goods) {
        Matter matter = roles.start(Action.USE, goods, args.verb);
        matter.suppliers.addAll(owners(args, scope, goods).ids());
        matter.recipients.addAll(roles.holder(args, scope).ids());
        return matter;
    }

    /** "left Libreville for Suva". */
    private Matter leave(Arguments args, Scope scope, GoodsPhrase goods) {
        Matter matter = roles.start(Action.TRANSFER, goods, args.verb);
        Party left = args.object >= 0 ? from(args.object, scope) : roles.giver(args, scope, goods);
        matter.suppliers.addAll(
                left.known() ? left.ids() : roles.origin(goods, scope).ids());
        Party receiver = roles.receiver(args, scope, goods);
        receiver = receiver.known() || args.object < 0 ? receiver : below(args.object, scope);
        matter.recipients.addAll(receiver.ids());
        return matter;
    }

    /** Who lives where goods start from: "left Georgia", "left the port of Poti", "left a plant in Darkhan". */
    private Party from(int place, Scope scope) {
        ActorMention actor = unit.actor(place);
        if (actor != null) {
            return actor.kind() == ActorKind.UNKNOWN ? Party.NOBODY : roles.of(place, scope);
        }
        Party found = roles.of(place, scope);
        if (found.known()) {
            return found;
        }
        for (String preposition : List.of("of", "in", "at", "near")) {
            int prep = parties.preposition(place, preposition);
            found = roles.of(prep < 0 ? -1 : unit.tree().child(prep, "pobj"), scope);
            if (found.known()) {
                return found;
            }
        }
        return Party.NOBODY;
    }

    private Matter move(Arguments args, Scope scope, GoodsPhrase goods) {
        Matter matter = roles.start(Action.TRANSFER, goods, args.verb);
        matter.suppliers.addAll(owners(args, scope, goods).ids());
        boolean object =
                !args.passive && args.object >= 0 && !roles.goods(args.object).any();
        Party receiver = object ? roles.of(args.object, scope) : roles.receiver(args, scope, goods);
        if (!receiver.known()) {
            receiver = roles.after(args, "with", scope);
        }
        if (roles.inHands(args)) {
            receiver = roles.holder(args, scope);
            matter.action = Action.USE;
        } else if (!receiver.known() && !args.passive) {
            receiver = roles.holder(args, scope);
            boolean flies = !goods.equipment().isEmpty() && SELF_MOVING.containsAll(goods.equipment());
            boolean given = args.first("from") >= 0 || args.first("by") >= 0 || object;
            if (receiver.known() || (flies && !given && vocabulary.is(unit.lemma(args.verb), VerbClass.ROAM))) {
                matter.action = Action.USE;
            }
        }
        matter.recipients.addAll(receiver.ids());
        return matter;
    }
}
