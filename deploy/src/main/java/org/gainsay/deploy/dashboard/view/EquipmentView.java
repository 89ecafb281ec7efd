package org.gainsay.deploy.dashboard.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gainsay.aggregate.api.ActorEquipmentCount;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.api.EquipmentDailyCount;
import org.gainsay.aggregate.api.Role;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Day;
import org.gainsay.enrich.api.EventType;

/**
 * All about one kind of equipment.
 *
 * @param equipment its counts
 * @param days what was said by UTC day, in order
 * @param suppliers who is said to give it, most mentioned first
 * @param recipients who is said to get it, most mentioned first
 * @param disputes the disputes about it, latest first
 */
public record EquipmentView(
        EquipmentLine equipment,
        List<Day> days,
        List<Party> suppliers,
        List<Party> recipients,
        List<DisputeLine> disputes) {

    private static final int MOST_PARTIES = 20;
    private static final int MOST_DISPUTES = 50;

    /**
     * A party to dealings in the equipment.
     *
     * @param id actor id
     * @param name what a person calls it
     * @param sides how often it is claimed and denied
     */
    public record Party(String id, String name, Sides sides) {}

    /**
     * The page of a kind of equipment; empty if it was never spoken of.
     *
     * @param asked which days the series has
     */
    public static Optional<EquipmentView> of(Board board, String id, Predicate<LocalDate> asked) {
        List<EquipmentCount> counts = List.copyOf(board.equipment().of(id));
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EquipmentView(
                EquipmentLine.of(id, counts),
                days(board, id, asked),
                parties(board, id, Role.SUPPLIER),
                parties(board, id, Role.RECIPIENT),
                board.disputes().of(id).stream()
                        .map(DisputeLine::of)
                        .sorted(DisputeLine.LATEST_FIRST)
                        .limit(MOST_DISPUTES)
                        .toList()));
    }

    private static List<Day> days(Board board, String id, Predicate<LocalDate> asked) {
        Map<LocalDate, Day> days = new TreeMap<>();
        for (EquipmentDailyCount count : board.equipmentDays().of(id)) {
            if (!asked.test(count.day())) {
                continue;
            }
            long mentions = count.tally().mentions();
            boolean claim = count.type() == EventType.CLAIM;
            days.merge(
                    count.day(),
                    new Day(count.day(), claim ? mentions : 0, claim ? 0 : mentions),
                    (one, two) -> new Day(one.day(), one.claims() + two.claims(), one.denials() + two.denials()));
        }
        return List.copyOf(days.values());
    }

    private static List<Party> parties(Board board, String id, Role role) {
        Map<String, Sides> parties = new HashMap<>();
        for (ActorEquipmentCount count : board.actorEquipment().all()) {
            if (count.role() == role && count.equipment().equals(id)) {
                parties.merge(
                        count.actor(),
                        Sides.NONE.with(count.type(), count.tally()),
                        (sides, one) -> sides.with(count.type(), count.tally()));
            }
        }
        return parties.entrySet().stream()
                .map(party -> new Party(party.getKey(), ActorNames.of(party.getKey()), party.getValue()))
                .sorted(Comparator.comparingLong((Party p) -> p.sides().mentions())
                        .reversed()
                        .thenComparing(Party::id))
                .limit(MOST_PARTIES)
                .toList();
    }
}
