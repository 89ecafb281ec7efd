package org.gainsay.deploy.dashboard.view;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gainsay.deploy.dashboard.board.ArticleRow;
import org.gainsay.deploy.dashboard.board.Board;

/**
 * What a search found: the first of each kind, and how many there are.
 *
 * @param totals how many were found of each kind
 * @param actors whose name or id has all the words, most mentioned first
 * @param equipment whose name has all the words
 * @param disputes whose parties and goods have all the words, latest first
 * @param articles whose title or publisher has all the words, latest first
 */
public record Found(
        Totals totals,
        List<ActorLine> actors,
        List<EquipmentLine> equipment,
        List<DisputeLine> disputes,
        List<ArticleRow> articles) {

    private static final int MOST = 20;

    /**
     * How many were found.
     *
     * @param actors how many actors
     * @param equipment how many kinds of equipment
     * @param disputes how many disputes
     * @param articles how many articles
     */
    public record Totals(int actors, int equipment, int disputes, int articles) {}

    /** What can be found. */
    public enum Of {
        ACTORS,
        EQUIPMENT,
        DISPUTES,
        ARTICLES
    }

    /** Looks for words, whatever their case, in names and titles; the first of each kind. */
    public static Found of(Board board, String query) {
        Found all = all(board, query);
        return new Found(all.totals, first(all.actors), first(all.equipment), first(all.disputes), first(all.articles));
    }

    /** All that is found of one kind. */
    public static List<?> of(Board board, String query, Of kind) {
        Found all = all(board, query);
        return switch (kind) {
            case ACTORS -> all.actors;
            case EQUIPMENT -> all.equipment;
            case DISPUTES -> all.disputes;
            case ARTICLES -> all.articles;
        };
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static Found all(Board board, String query) {
        List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+", 20));
        List<ActorLine> actors = Lists.actors(board)
                .filter(line -> has(words, line.id(), line.name()))
                .sorted(ActorLine.MOST_FIRST)
                .toList();
        List<EquipmentLine> equipment = Lists.equipment(board)
                .filter(line -> has(words, line.id(), line.name()))
                .sorted(EquipmentLine.MOST_FIRST)
                .toList();
        List<DisputeLine> disputes = Lists.disputes(board)
                .filter(line -> has(
                        words,
                        Objects.toString(line.supplierName(), ""),
                        Objects.toString(line.recipientName(), ""),
                        line.equipmentName()))
                .sorted(DisputeLine.LATEST_FIRST)
                .toList();
        List<ArticleRow> articles = board.articles().latest().stream()
                .filter(row -> has(words, Objects.toString(row.title(), ""), Objects.toString(row.publisher(), "")))
                .toList();
        return new Found(
                new Totals(actors.size(), equipment.size(), disputes.size(), articles.size()),
                actors,
                equipment,
                disputes,
                articles);
    }

    private static boolean has(List<String> words, String... texts) {
        String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
