package org.gainsay.enrich.choice;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may be the source of an event.
 *
 * @param ids actor ids; empty for the article's own voice
 * @param features what speaks for and against them
 */
public record SourceOption(Set<String> ids, List<String> features) {

    public SourceOption {
        ids = Set.copyOf(ids);
        features = List.copyOf(features);
    }
}
