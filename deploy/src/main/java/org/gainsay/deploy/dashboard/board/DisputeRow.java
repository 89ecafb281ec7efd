package org.gainsay.deploy.dashboard.board;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.aggregate.api.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What lists say of a dispute.
 *
 * @param key the record's key
 * @param supplier who is said to give; null if not said
 * @param recipient who is said to get; null if not said
 * @param equipment category of the goods
 * @param state how the matter stands
 * @param claims mentions of claims
 * @param denials mentions of denials
 * @param claimants distinct claiming sources
 * @param deniers distinct denying sources
 * @param publishers the most publishers that either side stands in
 * @param secondsToDenial from the first claim to the first denial
 * @param firstSeen event time of the earliest article
 * @param lastSeen event time of the latest article
 */
public record DisputeRow(
        String key,
        @Nullable String supplier,
        @Nullable String recipient,
        String equipment,
        Dispute.State state,
        long claims,
        long denials,
        long claimants,
        long deniers,
        long publishers,
        @Nullable Long secondsToDenial,
        Instant firstSeen,
        Instant lastSeen) {

    /** The row of a record. */
    public static DisputeRow of(String key, Dispute dispute) {
        Tally claims = dispute.claims();
        Tally denials = dispute.denials();
        return new DisputeRow(
                key,
                dispute.supplier(),
                dispute.recipient(),
                dispute.equipment(),
                dispute.state(),
                claims == null ? 0 : claims.mentions(),
                denials == null ? 0 : denials.mentions(),
                dispute.claimants(),
                dispute.deniers(),
                tallies(dispute).mapToLong(Tally::publishers).max().orElse(0),
                dispute.secondsToDenial(),
                tallies(dispute).map(Tally::firstSeen).min(Instant::compareTo).orElseThrow(),
                tallies(dispute).map(Tally::lastSeen).max(Instant::compareTo).orElseThrow());
    }

    private static Stream<Tally> tallies(Dispute dispute) {
        return Stream.of(dispute.claims(), dispute.denials()).flatMap(Stream::ofNullable);
    }

    /** The supplier and the recipient, as far as they are said. */
    public Set<String> parties() {
        return Stream.of(supplier, recipient).flatMap(Stream::ofNullable).collect(Collectors.toUnmodifiableSet());
    }
}
