package org.gainsay.deploy.dashboard.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.DisputeRow;

/**
 * Who is said to supply whom.
 *
 * @param supplier actor id of who gives
 * @param supplierName what a person calls it
 * @param recipient actor id of who gets
 * @param recipientName what a person calls it
 * @param claims mentions of claims; a sentence about two kinds of goods counts for each
 * @param denials mentions of denials, likewise
 * @param equipment the kinds of goods
 */
public record Flow(
        String supplier,
        String supplierName,
        String recipient,
        String recipientName,
        long claims,
        long denials,
        SortedSet<String> equipment) {

    private record Pair(String supplier, String recipient) {}

    /** All flows of which both ends are known, most mentioned first. */
    public static Stream<Flow> all(Board board) {
        Map<Pair, List<DisputeRow>> pairs = new HashMap<>();
        for (DisputeRow row : board.disputes().all()) {
            String supplier = row.supplier();
            String recipient = row.recipient();
            if (supplier != null && recipient != null) {
                pairs.computeIfAbsent(new Pair(supplier, recipient), pair -> new ArrayList<>())
                        .add(row);
            }
        }
        return pairs.entrySet().stream()
                .map(pair -> of(pair.getKey(), pair.getValue()))
                .sorted(Comparator.comparingLong((Flow flow) -> flow.claims() + flow.denials())
                        .reversed()
                        .thenComparing(Flow::supplier)
                        .thenComparing(Flow::recipient));
    }

    private static Flow of(Pair pair, List<DisputeRow> rows) {
        SortedSet<String> equipment = new TreeSet<>();
        rows.forEach(row -> equipment.add(row.equipment()));
        return new Flow(
                pair.supplier(),
                ActorNames.of(pair.supplier()),
                pair.recipient(),
                ActorNames.of(pair.recipient()),
                rows.stream().mapToLong(DisputeRow::claims).sum(),
                rows.stream().mapToLong(DisputeRow::denials).sum(),
                equipment);
    }
}
