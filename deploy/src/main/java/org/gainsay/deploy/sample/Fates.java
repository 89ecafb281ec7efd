package org.gainsay.deploy.sample;

import java.util.Map;

/**
 * What became of documents: {@code in = current + withdrawn + repeats + stale + rejected}, once all are through.
 *
 * @param processed read from the raw topic
 * @param current became an article's latest revision
 * @param withdrawn took an article back
 * @param repeats said what was known already
 * @param stale were older than what was known
 * @param rejected went to the dead letters
 */
public record Fates(long processed, long current, long withdrawn, long repeats, long stale, long rejected) {

    /** From the totals that the ingest stage counts under these names. */
    public static Fates of(Map<String, Long> totals) {
        return new Fates(
                totals.getOrDefault("processed", 0L),
                totals.getOrDefault("current", 0L),
                totals.getOrDefault("withdrawn", 0L),
                totals.getOrDefault("repeats", 0L),
                totals.getOrDefault("stale", 0L),
                totals.getOrDefault("rejected", 0L));
    }

    /** What has happened since then. */
    Fates since(Fates before) {
        return new Fates(
                processed - before.processed,
                current - before.current,
                withdrawn - before.withdrawn,
                repeats - before.repeats,
                stale - before.stale,
                rejected - before.rejected);
    }

    /** Records written to the articles topic. */
    long out() {
        return current + withdrawn;
    }

    /** Whether every record that was read has met its fate. */
    boolean isSettled() {
        return processed == out() + repeats + stale + rejected;
    }
}
