package org.gainsay.deploy.dashboard.view;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.deploy.dashboard.board.ArticleRow;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Day;
import org.gainsay.deploy.dashboard.board.DisputeRow;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param totals sums over everything
 * @param today what was said on the last day; null before the first article
 * @param days what was said by UTC day, in order
 * @param actors those that are mentioned most
 * @param equipment all kinds, most mentioned first
 * @param trends what rose most on the last day
 * @param disputes those that were last spoken of
 * @param articles the latest
 */
public record Overview(
        Totals totals,
        @Nullable Today today,
        List<Day> days,
        List<ActorLine> actors,
        List<EquipmentLine> equipment,
        List<TrendLine> trends,
        List<DisputeLine> disputes,
        List<ArticleRow> articles) {

    private static final int MOST_ACTORS = 15;
    private static final int MOST_TRENDS = 8;
    private static final int MOST_DISPUTES = 8;
    private static final int MOST_ARTICLES = 8;
    private static final int MOST_DAYS = 400;

    /**
     * Sums over everything.
     *
     * @param articles how many articles were read, those that say nothing included
     * @param claims mentions of claims in them
     * @param denials mentions of denials in them
     * @param actors how many actors are spoken of or speak
     * @param disputes how many matters stand in each state
     */
    public record Totals(int articles, long claims, long denials, int actors, Map<Dispute.State, Long> disputes) {}

    /**
     * The first page as the board stands.
     *
     * @param asked which days the series has
     */
    public static Overview of(Board board, Predicate<LocalDate> asked) {
        List<Day> days = days(board, asked);
        return new Overview(
                totals(board),
                Today.of(board).orElse(null),
                days.subList(Math.max(0, days.size() - MOST_DAYS), days.size()),
                Lists.actors(board)
                        .filter(line -> ActorNames.isNamed(line.id()))
                        .sorted(ActorLine.MOST_FIRST)
                        .limit(MOST_ACTORS)
                        .toList(),
                Lists.equipment(board).sorted(EquipmentLine.MOST_FIRST).toList(),
                Trends.of(board, null, null).limit(MOST_TRENDS).toList(),
                Lists.disputes(board)
                        .sorted(DisputeLine.LATEST_FIRST)
                        .limit(MOST_DISPUTES)
                        .toList(),
                board.articles().latest().stream().limit(MOST_ARTICLES).toList());
    }

    /** What was said by UTC day, however many, in order. */
    public static List<Day> days(Board board, Predicate<LocalDate> asked) {
        return board.articles().days().stream()
                .filter(day -> asked.test(day.day()))
                .toList();
    }

    private static Totals totals(Board board) {
        Map<Dispute.State, Long> states = new EnumMap<>(Dispute.State.class);
        for (DisputeRow row : board.disputes().all()) {
            states.merge(row.state(), 1L, Long::sum);
        }
        return new Totals(
                board.articles().size(),
                board.articles().claims(),
                board.articles().denials(),
                (int) board.actors().groups().stream()
                        .filter(ActorNames::isNamed)
                        .count(),
                states);
    }
}
