package org.gainsay.deploy.dashboard.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.deploy.dashboard.board.DisputeRow;

/**
 * All about one dispute.
 *
 * @param line the dispute as lists show it
 * @param dispute the dispute as its topic carries it
 * @param timeline its cited sentences on both sides, the earliest first
 */
public record DisputeView(DisputeLine line, Dispute dispute, List<Citation> timeline) {

    /** The page of a dispute. */
    public static DisputeView of(String key, Dispute dispute) {
        return new DisputeView(
                DisputeLine.of(DisputeRow.of(key, dispute)),
                dispute,
                Stream.concat(dispute.latestClaims().stream(), dispute.latestDenials().stream())
                        .sorted(Comparator.comparing(Citation::time)
                                .thenComparing(Citation::article)
                                .thenComparing(Citation::sentence))
                        .toList());
    }
}
