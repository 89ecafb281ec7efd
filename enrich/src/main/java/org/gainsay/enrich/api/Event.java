package org.gainsay.enrich.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One source claims or denies one matter in one sentence.
 *
 * <p>The four lists are sets: sorted, no repeats. Actor ids are ISO 3166-1 alpha-2 codes for states, else usual short
 * names ({@code UN}, {@code Hamas}, {@code Reuters}).
 *
 * @param type claim or denial
 * @param kind how a denial denies; null for a claim
 * @param sources who says it; {@code -} for the article itself, {@code ?} for somebody unnamed
 * @param suppliers who gives, sells or makes the goods; empty if not said
 * @param recipients who gets, asks for or uses the goods; empty if not said
 * @param action what is done with the goods
 * @param status done, or only in prospect
 * @param hedged whether any part is suspected, alleged or unverified
 * @param equipment ids of the equipment taxonomy, at least one
 * @param inherited whether suppliers, recipients or equipment were taken from another sentence
 * @param evidence where it stands and why it was read
 */
public record Event(
        EventType type,
        @Nullable DenialKind kind,
        List<String> sources,
        List<String> suppliers,
        List<String> recipients,
        Action action,
        Status status,
        boolean hedged,
        List<String> equipment,
        boolean inherited,
        Evidence evidence) {

    /** The source of what an article says in its own voice. */
    public static final String ARTICLE_VOICE = "-";

    /** The source of what is attributed to somebody unnamed. */
    public static final String ANONYMOUS = "?";

    public Event {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(evidence, "evidence");
        if ((type == EventType.DENIAL) != (kind != null)) {
            throw new IllegalArgumentException("a denial has a kind and a claim has none: " + type + " " + kind);
        }
        sources = set(sources);
        suppliers = set(suppliers);
        recipients = set(recipients);
        equipment = set(equipment);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("an event has a source, \"-\" or \"?\" at least");
        }
        if (equipment.isEmpty()) {
            throw new IllegalArgumentException("an event has equipment");
        }
    }

    private static List<String> set(List<String> values) {
        return values.stream().distinct().sorted().toList();
    }
}
