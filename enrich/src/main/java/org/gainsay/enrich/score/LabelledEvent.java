package org.gainsay.enrich.score;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.api.Event;
import tools.jackson.databind.JsonNode;

/**
 * An event as the scorer compares it: names in lower case, aliases resolved.
 *
 * @param type {@code CLAIM} or {@code DENIAL}
 * @param sources who says it
 * @param suppliers who gives
 * @param recipients who gets
 * @param equipment taxonomy ids, the part before a slash
 * @param action what is done
 * @param status whether it is done
 * @param hedged whether it is uncertain
 */
public record LabelledEvent(
        String type,
        Set<String> sources,
        Set<String> suppliers,
        Set<String> recipients,
        Set<String> equipment,
        String action,
        String status,
        boolean hedged) {

    private static final Map<String, String> ALIASES = Map.of(
            "wsj",
            "wall street journal",
            "kyodo news",
            "kyodo",
            "the wall street journal",
            "wall street journal",
            "state department",
            "us",
            "uk",
            "gb");

    public LabelledEvent {
        sources = Set.copyOf(sources);
        suppliers = Set.copyOf(suppliers);
        recipients = Set.copyOf(recipients);
        equipment = Set.copyOf(equipment);
    }

    /** Reads one from a labelled file; a set may be a list or a single string. */
    public static LabelledEvent of(JsonNode node) {
        return new LabelledEvent(
                text(node, "type"),
                set(node.get("sources")),
                set(node.get("suppliers")),
                set(node.get("recipients")),
                set(node.get("equipment")),
                text(node, "action"),
                text(node, "status"),
                node.has("hedged") && node.get("hedged").asBoolean());
    }

    /** The same view of an event that the analyser found. */
    public static LabelledEvent of(Event event) {
        return new LabelledEvent(
                event.type().name(),
                normal(event.sources()),
                normal(event.suppliers()),
                normal(event.recipients()),
                normal(event.equipment()),
                event.action().name(),
                event.status().name(),
                event.hedged());
    }

    /** How well two agree: no type in common, nothing; sets by their overlap, values by equality. */
    double likeness(LabelledEvent other) {
        if (!type.equals(other.type)) {
            return 0;
        }
        double same = 100
                + 10 * overlap(sources, other.sources)
                + 10 * overlap(suppliers, other.suppliers)
                + 10 * overlap(recipients, other.recipients)
                + 10 * overlap(equipment, other.equipment);
        return same
                + (action.equals(other.action) ? 1 : 0)
                + (status.equals(other.status) ? 1 : 0)
                + (hedged == other.hedged ? 1 : 0);
    }

    /** Whether type and the four sets agree. */
    boolean strictly(LabelledEvent other) {
        return type.equals(other.type)
                && sources.equals(other.sources)
                && suppliers.equals(other.suppliers)
                && recipients.equals(other.recipients)
                && equipment.equals(other.equipment);
    }

    /** Shared members by all members (Jaccard's index); 1 if both sets are empty. */
    public static double overlap(Set<String> a, Set<String> b) {
        Set<String> union = new TreeSet<>(a);
        union.addAll(b);
        Set<String> both = new TreeSet<>(a);
        both.retainAll(b);
        return union.isEmpty() ? 1 : (double) both.size() / union.size();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static Set<String> set(JsonNode node) {
        Set<String> out = new TreeSet<>();
        if (node == null || node.isNull()) {
            return out;
        }
        if (node.isArray()) {
            node.forEach(value -> out.add(normal(value.asString())));
        } else {
            out.add(normal(node.asString()));
        }
        return out;
    }

    /** Names as they are compared: in lower case, aliases resolved. */
    public static Set<String> normal(Iterable<String> values) {
        Set<String> out = new TreeSet<>();
        values.forEach(value -> out.add(normal(value)));
        return out;
    }

    private static String normal(String value) {
        String plain = value.replace('’', '\'').strip().toLowerCase(Locale.ROOT);
        String bare = plain.startsWith("the ") ? plain.substring(4) : plain;
        return ALIASES.getOrDefault(bare, bare);
    }
}
