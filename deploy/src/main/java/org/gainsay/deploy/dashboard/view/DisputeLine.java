package org.gainsay.deploy.dashboard.view;

import java.util.Comparator;
import org.gainsay.deploy.dashboard.board.DisputeRow;
import org.jspecify.annotations.Nullable;

/**
 * A dispute in a list.
 *
 * @param supplierName what a person calls the supplier; null if none is said
 * @param recipientName what a person calls the recipient; null if none is said
 * @param equipmentName the words of the equipment's id
 * @param row the dispute
 */
public record DisputeLine(
        @Nullable String supplierName, @Nullable String recipientName, String equipmentName, DisputeRow row) {

    /** The one that was last spoken of first. */
    public static final Comparator<DisputeLine> LATEST_FIRST = Comparator.comparing(
                    (DisputeLine line) -> line.row().lastSeen())
            .reversed()
            .thenComparing(line -> line.row().key());

    static DisputeLine of(DisputeRow row) {
        return new DisputeLine(name(row.supplier()), name(row.recipient()), EquipmentLine.name(row.equipment()), row);
    }

    private static @Nullable String name(@Nullable String actor) {
        return actor == null ? null : ActorNames.of(actor);
    }
}
