package org.gainsay.deploy.sample;

/**
 * What became of documents: {@code in = current + withdrawn + dropped + rejected}.
 *
 * @param in sent to the raw topic
 * @param current became an article's latest revision
 * @param withdrawn took an article back
 * @param rejected went to the dead letters
 */
public record Fates(long in, long current, long withdrawn, long rejected) {

    /** Repeats of what was known, and revisions older than what was known: the rest, which left no record. */
    public long dropped() {
        return in - current - withdrawn - rejected;
    }
}
