package org.gainsay.aggregate.ledger;

import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of one event: enough to post it and to take it back, and nothing else.
 *
 * @param type claim or denial
 * @param kind how a denial denies; null for a claim
 * @param sources who says it
 * @param suppliers who gives, sells or makes the goods
 * @param recipients who gets, asks for or uses the goods
 * @param action what is done with the goods
 * @param prospective whether it is only considered, planned or asked for
 * @param hedged whether any part is suspected, alleged or unverified
 * @param equipment ids of the equipment taxonomy
 * @param inherited whether parties or goods were taken from another sentence
 * @param statement {@link Fingerprint} of the sentence's fingerprint
 * @param citation {@link Fingerprint} of the citation as it is published
 */
record Line(
        EventType type,
        @Nullable DenialKind kind,
        List<String> sources,
        List<String> suppliers,
        List<String> recipients,
        Action action,
        boolean prospective,
        boolean hedged,
        List<String> equipment,
        boolean inherited,
        String statement,
        String citation) {

    Line {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(citation, "citation");
        sources = ids(sources);
        suppliers = ids(suppliers);
        recipients = ids(recipients);
        equipment = ids(equipment);
    }

    static Line of(Event event, String citation) {
        return new Line(
                event.type(),
                event.kind(),
                event.sources(),
                event.suppliers(),
                event.recipients(),
                event.action(),
                event.status() == Status.PROSPECTIVE,
                event.hedged(),
                event.equipment(),
                event.inherited(),
                Fingerprint.of(event.evidence().statement()),
                Fingerprint.of(citation));
    }

    /** An empty id names nobody. */
    private static List<String> ids(List<String> ids) {
        return ids.stream().filter(id -> !id.isEmpty()).toList();
    }
}
