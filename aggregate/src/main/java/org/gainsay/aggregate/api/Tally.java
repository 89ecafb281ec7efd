package org.gainsay.aggregate.api;

import java.time.Instant;
import java.util.Objects;

/**
 * How often something was said, over the latest revisions of all articles.
 *
 * <p>A sentence printed by forty papers is forty mentions, one statement, forty articles and up to forty publishers.
 *
 * @param mentions events; at least 1, for a tally of nothing is a tombstone
 * @param statements distinct sentences, by fingerprint
 * @param articles distinct articles
 * @param publishers distinct publishers; articles of none count together as none
 * @param copies mentions in articles that are near-copies of another
 * @param prospective mentions of what is only considered, planned or asked for
 * @param hedged mentions that are suspected, alleged or unverified
 * @param inherited mentions whose parties or goods were taken from another sentence
 * @param firstSeen event time of the earliest article
 * @param lastSeen event time of the latest article
 */
public record Tally(
        long mentions,
        long statements,
        long articles,
        long publishers,
        long copies,
        long prospective,
        long hedged,
        long inherited,
        Instant firstSeen,
        Instant lastSeen) {

    public Tally {
        Objects.requireNonNull(firstSeen, "firstSeen");
        Objects.requireNonNull(lastSeen, "lastSeen");
        if (mentions < 1 || statements < 1 || articles < 1 || publishers < 0) {
            throw new IllegalArgumentException("not a tally: " + mentions + " mentions, " + statements + " statements, "
                    + articles + " articles, " + publishers + " publishers");
        }
    }
}
