package org.gainsay.deploy.dashboard.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.ActorDailyCount;
import org.gainsay.aggregate.api.ActorEquipmentCount;
import org.gainsay.aggregate.api.Role;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.enrich.api.EventType;

/**
 * All about one actor.
 *
 * @param actor its counts by role
 * @param days what was said by it and about it, by UTC day, in order
 * @param equipment its equipment by role, most mentioned first
 * @param disputes the disputes that it is a party to, latest first
 */
public record ActorView(
        ActorLine actor, List<ActorDay> days, List<ActorEquipment> equipment, List<DisputeLine> disputes) {

    private static final int MOST_DISPUTES = 50;

    /**
     * One UTC day of an actor.
     *
     * @param day the day
     * @param claims mentions of claims by role
     * @param denials mentions of denials by role
     */
    public record ActorDay(LocalDate day, Map<Role, Long> claims, Map<Role, Long> denials) {}

    /**
     * One kind of an actor's equipment.
     *
     * @param id id of the taxonomy
     * @param name what a person calls it
     * @param role what the actor is
     * @param sides how often it is claimed and denied
     */
    public record ActorEquipment(String id, String name, Role role, Sides sides) {}

    /**
     * The page of an actor; empty if nothing was ever said by it or about it.
     *
     * @param asked which days the series has
     */
    public static Optional<ActorView> of(Board board, String actor, Predicate<LocalDate> asked) {
        List<ActorCount> counts = List.copyOf(board.actors().of(actor));
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ActorView(
                ActorLine.of(actor, counts),
                days(board, actor, asked),
                equipment(board, actor),
                Lists.disputes(board)
                        .filter(line -> line.row().parties().contains(actor))
                        .sorted(DisputeLine.LATEST_FIRST)
                        .limit(MOST_DISPUTES)
                        .toList()));
    }

    private static List<ActorDay> days(Board board, String actor, Predicate<LocalDate> asked) {
        Map<LocalDate, ActorDay> days = new TreeMap<>();
        for (ActorDailyCount count : board.actorDays().of(actor)) {
            if (!asked.test(count.day())) {
                continue;
            }
            ActorDay day = days.computeIfAbsent(
                    count.day(), date -> new ActorDay(date, new EnumMap<>(Role.class), new EnumMap<>(Role.class)));
            (count.type() == EventType.CLAIM ? day.claims() : day.denials())
                    .put(count.role(), count.tally().mentions());
        }
        return List.copyOf(days.values());
    }

    private static List<ActorEquipment> equipment(Board board, String actor) {
        record Line(String equipment, Role role) {}
        Map<Line, Sides> lines = new HashMap<>();
        for (ActorEquipmentCount count : board.actorEquipment().of(actor)) {
            lines.merge(
                    new Line(count.equipment(), count.role()),
                    Sides.NONE.with(count.type(), count.tally()),
                    (sides, one) -> sides.with(count.type(), count.tally()));
        }
        List<ActorEquipment> equipment = new ArrayList<>();
        lines.forEach((line, sides) -> equipment.add(
                new ActorEquipment(line.equipment(), EquipmentLine.name(line.equipment()), line.role(), sides)));
        equipment.sort(Comparator.comparingLong((ActorEquipment e) -> e.sides().mentions())
                .reversed()
                .thenComparing(ActorEquipment::id)
                .thenComparing(ActorEquipment::role));
        return List.copyOf(equipment);
    }
}
