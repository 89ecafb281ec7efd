package org.gainsay.deploy.dashboard.view;

import java.time.LocalDate;
import java.util.Comparator;
import org.gainsay.aggregate.api.Role;
import org.gainsay.aggregate.trend.Rise;
import org.jspecify.annotations.Nullable;

/**
 * What is spoken of more on a day than on the days before.
 *
 * @param id id of an actor, or of a kind of equipment
 * @param name what a person calls it
 * @param role what the actor is; null for equipment
 * @param day the UTC day
 * @param past with how many days before it is compared
 * @param statements distinct sentences on the day, claims and denials
 * @param expected their daily mean over the days before
 * @param factor how many times the expected, drawn towards 1 the less there is to go by
 * @param atLeast how many times the expected it surely is; above 1, or it would not be listed
 */
public record TrendLine(
        String id,
        String name,
        @Nullable Role role,
        LocalDate day,
        int past,
        long statements,
        double expected,
        double factor,
        double atLeast) {

    /** The surest rise first; id and role make the order total. */
    public static final Comparator<TrendLine> SUREST_FIRST = Comparator.comparingDouble(
                    (TrendLine line) -> line.atLeast())
            .reversed()
            .thenComparing(TrendLine::id)
            .thenComparing(line -> String.valueOf(line.role()));

    static TrendLine of(String id, String name, @Nullable Role role, LocalDate day, int past, Rise rise) {
        return new TrendLine(
                id, name, role, day, past, rise.observed(), rise.expected(), rise.factor(), rise.atLeast());
    }
}
