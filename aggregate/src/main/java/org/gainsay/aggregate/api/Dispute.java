package org.gainsay.aggregate.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.jspecify.annotations.Nullable;

/**
 * Where claims meet their denials: who is said to supply whom with what, who says so and who denies it; key
 * {@code supplier|recipient|equipment}, such as {@code CN|RU|drones}, with nothing between the bars for a party that is
 * not said.
 *
 * <p>An event about several suppliers, recipients or categories belongs to each of their disputes.
 *
 * @param supplier actor id of who gives, sells or makes; null if not said
 * @param recipient actor id of who gets, asks for or uses; null if not said
 * @param equipment top-level category of the equipment taxonomy
 * @param state how the matter stands
 * @param claims how often it is claimed; null if never
 * @param denials how often it is denied; null if never
 * @param secondsToDenial from the first claim to the first denial by event time, negative if the denial came first;
 *     null unless there are both
 * @param claimsBySource mentions by claiming source, most first; at most {@value #MOST_SOURCES}
 * @param denialsBySource mentions by denying source, most first; at most {@value #MOST_SOURCES}
 * @param claimants number of distinct claiming sources
 * @param deniers number of distinct denying sources
 * @param claimsByAction mentions of claims by what is said to be done with the goods
 * @param denialsByKind mentions of denials by how they deny
 * @param admissionsBy mentions of admissions by the party that admits: its own unhedged claim of what is done or going
 *     on, or its denial that admits a part
 * @param latestClaims the latest claiming sentences, latest article first; at most {@value #MOST_CITATIONS}
 * @param latestDenials the latest denying sentences, latest article first; at most {@value #MOST_CITATIONS}
 * @param answers for each of the latest denials, in their order, the claims that it answers, as far as they were found:
 *     those of its own article in reading order, then of other articles the latest
 */
public record Dispute(
        @Nullable String supplier,
        @Nullable String recipient,
        String equipment,
        State state,
        @Nullable Tally claims,
        @Nullable Tally denials,
        @Nullable Long secondsToDenial,
        Map<String, Long> claimsBySource,
        Map<String, Long> denialsBySource,
        long claimants,
        long deniers,
        Map<Action, Long> claimsByAction,
        Map<DenialKind, Long> denialsByKind,
        Map<String, Long> admissionsBy,
        List<Citation> latestClaims,
        List<Citation> latestDenials,
        List<Answer> answers) {

    /** The most sources that are listed on a side. */
    public static final int MOST_SOURCES = 20;

    /** The most sentences that are cited on a side. */
    public static final int MOST_CITATIONS = 5;

    /** How a matter stands; the first that applies, from the last to the first. Written {@code denied-only}. */
    public enum State {
        /** Claimed, and nobody has denied it. */
        UNANSWERED,
        /** Denied, and no claim has been seen. */
        DENIED_ONLY,
        /** Claimed and denied. */
        DISPUTED,
        /** A party to it says so itself, at least in part. */
        ADMITTED;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        public static State of(String json) {
            return valueOf(json.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Dispute {
        Objects.requireNonNull(equipment, "equipment");
        Objects.requireNonNull(state, "state");
        if (claims == null && denials == null) {
            throw new IllegalArgumentException("a dispute has a claim or a denial");
        }
        if (supplier == null && recipient == null) {
            throw new IllegalArgumentException("a dispute has a supplier or a recipient");
        }
        claimsBySource = inOrder(claimsBySource);
        denialsBySource = inOrder(denialsBySource);
        claimsByAction = inOrder(claimsByAction);
        denialsByKind = inOrder(denialsByKind);
        admissionsBy = inOrder(admissionsBy);
        latestClaims = List.copyOf(latestClaims);
        latestDenials = List.copyOf(latestDenials);
        answers = List.copyOf(answers);
    }

    /** A copy that keeps the order, which {@link Map#copyOf} does not. */
    private static <K> Map<K, Long> inOrder(Map<K, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
