package org.gainsay.deploy.dashboard.view;

import java.util.Collection;
import java.util.Comparator;
import org.gainsay.aggregate.api.EquipmentCount;

/**
 * A kind of equipment in a list.
 *
 * @param id id of the taxonomy
 * @param name what a person calls it
 * @param mentions mentions on both sides
 * @param sides how often it is claimed and denied
 */
public record EquipmentLine(String id, String name, long mentions, Sides sides) {

    /** The most mentioned first; the id makes the order total. */
    public static final Comparator<EquipmentLine> MOST_FIRST = Comparator.comparingLong(
                    (EquipmentLine line) -> line.mentions())
            .reversed()
            .thenComparing(EquipmentLine::id);

    static EquipmentLine of(String id, Collection<EquipmentCount> counts) {
        Sides sides = Sides.NONE;
        for (EquipmentCount count : counts) {
            sides = sides.with(count.type(), count.tally());
        }
        return new EquipmentLine(id, name(id), sides.mentions(), sides);
    }

    /** The words of an id: {@code air-defence} is air defence, {@code missiles/ballistic} is ballistic
     * (missiles). */
    static String name(String id) {
        int slash = id.lastIndexOf('/');
        String finer = id.substring(slash + 1).replace('-', ' ');
        return slash < 0 ? finer : finer + " (" + name(id.substring(0, slash)) + ")";
    }
}
