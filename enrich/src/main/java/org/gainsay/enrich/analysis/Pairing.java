package org.gainsay.enrich.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.encoder.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Tells of which event of a sentence each of the encoder's estimates speaks: of those of its type, the one that it agrees with
 * best. A sentence may claim two things, and neither rules nor labels name them in the encoder's order.
 */
public final class Pairing {

    /**
     * Who and what is named in an event.
     *
     * @param type whether it is claimed or denied
     * @param sources who says so
     * @param suppliers who gives the goods
     * @param recipients who gets them
     * @param equipment the goods
     */
    public record Names(
            EventType type,
            Collection<String> sources,
            Collection<String> suppliers,
            Collection<String> recipients,
            Collection<String> equipment) {}

    private Pairing() {}

    /**
     * Pairs estimates with events.
     *
     * @param events those that count most first; of a type, what is more than there are estimates is left out
     * @param names what an event names
     * @return an event, or null, for each estimate
     */
    public static <E> List<@Nullable E> of(List<Estimate> estimates, List<E> events, Function<E, Names> names) {
        List<@Nullable E> out = new ArrayList<>(Collections.nCopies(estimates.size(), null));
        for (EventType type : EventType.values()) {
            List<Integer> slots = new ArrayList<>();
            for (int i = 0; i < estimates.size(); i++) {
                if (estimates.get(i).type() == type) {
                    slots.add(i);
                }
            }
            List<E> ofType = events.stream()
                    .filter(event -> names.apply(event).type() == type)
                    .limit(slots.size())
                    .toList();
            if (isCrossed(slots.stream().map(estimates::get).toList(), ofType, names)) {
                Collections.reverse(slots);
            }
            for (int i = 0; i < ofType.size(); i++) {
                out.set(slots.get(i), ofType.get(i));
            }
        }
        return out;
    }

    /** Whether the second of two estimates speaks of the first event. */
    private static <E> boolean isCrossed(List<Estimate> estimates, List<E> events, Function<E, Names> names) {
        if (estimates.size() < 2 || events.isEmpty()) {
            return false;
        }
        Estimate first = estimates.get(0);
        Estimate second = estimates.get(1);
        Names one = names.apply(events.get(0));
        if (events.size() == 1) {
            return second.probability() * agreement(second, one) > first.probability() * agreement(first, one);
        }
        Names other = names.apply(events.get(1));
        return agreement(first, other) + agreement(second, one) > agreement(first, one) + agreement(second, other);
    }

    /** How likely the estimate thinks the names of an event, 0 to 1. */
    private static double agreement(Estimate estimate, Names names) {
        return (likely(estimate.sources(), names.sources())
                        + likely(estimate.suppliers(), names.suppliers())
                        + likely(estimate.recipients(), names.recipients())
                        + likely(estimate.equipment(), names.equipment()))
                / 4;
    }

    /** Of the likely ones the mean; labels have their ids in small letters. */
    private static double likely(Map<String, Double> estimated, Collection<String> ids) {
        return estimated.entrySet().stream()
                .filter(e -> ids.contains(e.getKey()) || ids.contains(e.getKey().toLowerCase(Locale.ROOT)))
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(0);
    }
}
