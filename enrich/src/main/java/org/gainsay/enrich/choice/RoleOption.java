package org.gainsay.enrich.choice;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may give or get the goods of an event.
 *
 * @param ids actor ids; empty if nobody is said to
 * @param features what speaks for and against them
 */
public record RoleOption(Set<String> ids, List<String> features) {

    public RoleOption {
        ids = Set.copyOf(ids);
        features = List.copyOf(features);
    }
}
