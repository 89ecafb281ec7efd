package org.gainsay.deploy.dashboard.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.ActorDailyCount;
import org.gainsay.aggregate.api.EquipmentDailyCount;
import org.gainsay.aggregate.api.Role;
import org.gainsay.aggregate.trend.Rise;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Day;
import org.jspecify.annotations.Nullable;

/**
 * What rose most on a day against its own past: each actor in each role, each kind of equipment.
 *
 * <p>Made from the daily series whenever it is asked for, not kept in a topic: whoever kept it would have to see all of
 * them at once, and to write anew each night though nothing was said. What an article takes back, the series take back, and
 * so it is gone from here.
 */
public final class Trends {

    /** What can rise. */
    public enum Of {
        ACTORS,
        EQUIPMENT
    }

    /**
     * All that has risen.
     *
     * @param of only these; both if null
     * @param asked the UTC day; if null, the last on which anything was said, so that the answer depends on the topics
     *     alone and not on the clock
     * @return nothing if there was no day before it on which anything was said: there is no past then
     */
    public static Stream<TrendLine> of(Board board, @Nullable Of of, @Nullable LocalDate asked) {
        List<Day> days = board.articles().days();
        if (days.isEmpty()) {
            return Stream.of();
        }
        LocalDate day = asked == null ? days.get(days.size() - 1).day() : asked;
        int past = (int)
                Math.min(Rise.PAST_DAYS, ChronoUnit.DAYS.between(days.get(0).day(), day));
        if (past < 1) {
            return Stream.of();
        }
        Stream<TrendLine> actors = of == Of.EQUIPMENT ? Stream.of() : actors(board, day, past);
        Stream<TrendLine> equipment = of == Of.ACTORS ? Stream.of() : equipment(board, day, past);
        return Stream.concat(actors, equipment)
                .filter(line -> line.atLeast() > 1)
                .sorted(TrendLine.SUREST_FIRST);
    }

    private static Stream<TrendLine> actors(Board board, LocalDate day, int past) {
        return Lists.actors(board)
                .filter(line -> ActorNames.isNamed(line.id()) && reaches(line.lastSeen(), day))
                .flatMap(line -> {
                    Map<Role, Map<LocalDate, Long>> daily = new EnumMap<>(Role.class);
                    for (ActorDailyCount count : board.actorDays().of(line.id())) {
                        daily.computeIfAbsent(count.role(), role -> new HashMap<>())
                                .merge(count.day(), count.tally().statements(), Long::sum);
                    }
                    return daily.entrySet().stream()
                            .map(role -> TrendLine.of(
                                    line.id(),
                                    line.name(),
                                    role.getKey(),
                                    day,
                                    past,
                                    Rise.of(role.getValue(), day, past)));
                });
    }

    /** Most actors were last spoken of before the day, and cost no more than this look. */
    private static boolean reaches(Instant lastSeen, LocalDate day) {
        return !lastSeen.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(day);
    }

    private static Stream<TrendLine> equipment(Board board, LocalDate day, int past) {
        return Lists.equipment(board).map(line -> {
            Map<LocalDate, Long> daily = new HashMap<>();
            for (EquipmentDailyCount count : board.equipmentDays().of(line.id())) {
                daily.merge(count.day(), count.tally().statements(), Long::sum);
            }
            return TrendLine.of(line.id(), line.name(), null, day, past, Rise.of(daily, day, past));
        });
    }

    private Trends() {}
}
