package org.gainsay.enrich.choice;

import java.util.List;
import org.gainsay.enrich.context.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A matter from which an event may take what it leaves unsaid.
 *
 * @param from the open matter, or null to take nothing
 * @param result the event's matter as it would be then
 * @param features what speaks for and against it
 */
public record AntecedentOption(@Nullable Matter from, Matter result, List<String> features) {

    public AntecedentOption {
        features = List.copyOf(features);
    }
}
