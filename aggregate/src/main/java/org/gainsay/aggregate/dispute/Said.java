package org.gainsay.aggregate.dispute;

import java.util.Set;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Status;

/**
 * What is compared of an event when a claim is looked for that a denial answers.
 *
 * @param type claim or denial
 * @param sources who says it
 * @param suppliers who gives, sells or makes the goods
 * @param recipients who gets, asks for or uses the goods
 * @param action what is done with the goods
 * @param prospective whether it is only considered, planned or asked for
 * @param categories top-level categories of the goods
 */
record Said(
        EventType type,
        Set<String> sources,
        Set<String> suppliers,
        Set<String> recipients,
        Action action,
        boolean prospective,
        Set<String> categories) {

    static Said of(Event event) {
        return new Said(
                event.type(),
                Set.copyOf(event.sources()),
                Set.copyOf(event.suppliers()),
                Set.copyOf(event.recipients()),
                event.action(),
                event.status() == Status.PROSPECTIVE,
                Taxonomy.categories(event.equipment()));
    }

    static Said of(Citation citation) {
        return new Said(
                citation.type(),
                Set.copyOf(citation.sources()),
                Set.copyOf(citation.suppliers()),
                Set.copyOf(citation.recipients()),
                citation.action(),
                citation.status() == Status.PROSPECTIVE,
                Taxonomy.categories(citation.equipment()));
    }

    /** Whether one who says it gives or gets the goods. */
    boolean byAParty() {
        return sources.stream().anyMatch(source -> suppliers.contains(source) || recipients.contains(source));
    }
}
