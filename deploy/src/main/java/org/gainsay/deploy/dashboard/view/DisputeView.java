package org.gainsay.deploy.dashboard.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.deploy.dashboard.board.DisputeRow;
import org.jspecify.annotations.Nullable;

/**
 * All about one dispute.
 *
 * @param line the dispute as lists show it
 * @param dispute the dispute as its topic carries it
 * @param firstClaim the first sentence that claims it; null if nobody does, or it is just being revised
 * @param firstDenial the first sentence that denies it; null if nobody does, or it is just being revised
 * @param timeline its latest sentences on both sides, and the first of each, the earliest first
 */
public record DisputeView(
        DisputeLine line,
        Dispute dispute,
        @Nullable Citation firstClaim,
        @Nullable Citation firstDenial,
        List<Citation> timeline) {

    /** The page of a dispute. */
    public static DisputeView of(
            String key, Dispute dispute, @Nullable Citation firstClaim, @Nullable Citation firstDenial) {
        return new DisputeView(
                DisputeLine.of(DisputeRow.of(key, dispute)),
                dispute,
                firstClaim,
                firstDenial,
                Stream.of(
                                Stream.ofNullable(firstClaim),
                                Stream.ofNullable(firstDenial),
                                dispute.latestClaims().stream(),
                                dispute.latestDenials().stream())
                        .flatMap(side -> side)
                        .distinct()
                        .sorted(Comparator.comparing(Citation::time)
                                .thenComparing(Citation::article)
                                .thenComparing(Citation::sentence))
                        .toList());
    }
}
