package org.gainsay.deploy.dashboard.view;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gainsay.deploy.dashboard.board.ArticleRow;
import org.gainsay.deploy.dashboard.board.Board;

/**
 * What a search found.
 *
 * @param actors whose name or id has all the words, most mentioned first
 * @param equipment whose name has all the words
 * @param disputes whose parties and goods have all the words, latest first
 * @param articles whose title or publisher has all the words, latest first
 */
public record Found(
        List<ActorLine> actors, List<EquipmentLine> equipment, List<DisputeLine> disputes, List<ArticleRow> articles) {

    private static final int MOST = 20;

    /** Looks for words, whatever their case, in names and titles. */
    public static Found of(Board board, String query) {
        List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+", 20));
        return new Found(
                Lists.actors(board)
                        .filter(line -> has(words, line.id(), line.name()))
                        .sorted(ActorLine.MOST_FIRST)
                        .limit(MOST)
                        .toList(),
                Lists.equipment(board)
                        .filter(line -> has(words, line.id(), line.name()))
                        .sorted(EquipmentLine.MOST_FIRST)
                        .limit(MOST)
                        .toList(),
                Lists.disputes(board)
                        .filter(line -> has(
                                words,
                                Objects.toString(line.supplierName(), ""),
                                Objects.toString(line.recipientName(), ""),
                                line.equipmentName()))
                        .sorted(DisputeLine.LATEST_FIRST)
                        .limit(MOST)
                        .toList(),
                board.articles().latest().stream()
                        .filter(row ->
                                has(words, Objects.toString(row.title(), ""), Objects.toString(row.publisher(), "")))
                        .limit(MOST)
                        .toList());
    }

    private static boolean has(List<String> words, String... texts) {
        String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
