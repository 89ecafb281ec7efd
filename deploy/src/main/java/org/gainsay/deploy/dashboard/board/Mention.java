package org.gainsay.deploy.dashboard.board;

import java.util.List;
import org.gainsay.aggregate.api.Role;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;

/**
 * One claim or denial in one sentence of an article: what it counts for, without its words.
 *
 * @param type claim or denial
 * @param sources who says it
 * @param suppliers who gives, sells or makes the goods
 * @param recipients who gets, asks for or uses the goods
 * @param equipment ids of the equipment taxonomy
 */
public record Mention(
        EventType type, List<String> sources, List<String> suppliers, List<String> recipients, List<String> equipment) {

    public Mention {
        sources = ids(sources);
        suppliers = ids(suppliers);
        recipients = ids(recipients);
        equipment = ids(equipment);
    }

    /** What an event counts for. */
    public static Mention of(Event event) {
        return new Mention(event.type(), event.sources(), event.suppliers(), event.recipients(), event.equipment());
    }

    /** An empty id names nobody. */
    private static List<String> ids(List<String> ids) {
        return ids.stream().filter(id -> !id.isEmpty()).toList();
    }

    /** Who has a role in it. */
    public List<String> actors(Role role) {
        return switch (role) {
            case SOURCE -> sources;
            case SUPPLIER -> suppliers;
            case RECIPIENT -> recipients;
        };
    }
}
