package org.gainsay.ingest.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an arrival.
 *
 * @param verdict whether it goes on
 * @param latest what is to be remembered from now on
 */
public record Judgement(Verdict verdict, Revision latest) {

    /** The fates of an arrival; each arrival has exactly one, so that their counts add up to the arrivals. */
    public enum Verdict {
        /** A new article or a later revision: it goes on. */
        CURRENT,
        /** The article is taken back: a tombstone goes on. */
        WITHDRAWN,
        /** Says what is known already: dropped. */
        REPEAT,
        /** Older than what is known: dropped. */
        STALE
    }

    public Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(latest, "latest");
    }

    /**
     * Judges an arrival by what is known of its article.
     *
     * <p>The later of two revisions stays, whatever the order in which they come. Content that was withdrawn comes back
     * only with a later time stated by the publisher: a sender that merely repeats it has not heard of the withdrawal.
     *
     * @param known the latest revision so far, or null if the article was never seen
     */
    public static Judgement of(@Nullable Revision known, Arrival arrival) {
        Revision incoming = arrival.asRevision(known == null ? null : known.digest());
        if (known == null) {
            return new Judgement(incoming.withdrawn() ? Verdict.WITHDRAWN : Verdict.CURRENT, incoming);
        }
        boolean later = Revision.AGE.compare(incoming, known) > 0;
        boolean same = Objects.equals(incoming.digest(), known.digest());
        if (incoming.withdrawn()) {
            return withdrawal(known, incoming, later);
        }
        if (same && arrival.stated() == null) {
            return new Judgement(Verdict.REPEAT, known);
        }
        if (same && !known.withdrawn()) {
            // The publisher confirms this content at a later time: what changed in between and arrives late is stale.
            return new Judgement(Verdict.REPEAT, later ? incoming : known);
        }
        return later ? new Judgement(Verdict.CURRENT, incoming) : new Judgement(Verdict.STALE, known);
    }

    private static Judgement withdrawal(Revision known, Revision incoming, boolean later) {
        if (known.withdrawn()) {
            return new Judgement(Verdict.REPEAT, later ? incoming : known);
        }
        return later ? new Judgement(Verdict.WITHDRAWN, incoming) : new Judgement(Verdict.STALE, known);
    }
}
