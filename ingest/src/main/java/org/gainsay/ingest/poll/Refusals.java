package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gainsay.ingest.api.Source;

/**
 * Items of polled feeds of which ingest could make no article, over the last day; for any thread.
 *
 * <p>A site that changes its layout, or hides its texts behind a wall, goes on answering well: only what becomes of its
 * pages tells.
 */
public final class Refusals {

    /** For how long a refusal counts. */
    public static final Duration WINDOW = Duration.ofDays(1);

    /** A refused document is a little older than the note that it was put out. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final int MOST = 100_000;

    private final Map<Item, Instant> refused = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Item, Instant> eldest) {
            return size() > MOST;
        }
    };

    private record Item(String feed, String id) {}

    /**
     * How a feed's items of the last day fared.
     *
     * @param taken items that were put onto the raw topic, as far as they are remembered
     * @param refused how many of them, in one form at least, ingest could make no article of
     */
    public record Share(int taken, int refused) {

        public Share {
            if (refused < 0 || taken < refused) {
                throw new IllegalArgumentException("refused must be from 0 to taken");
            }
        }

        /** The share, from 0 to 1; 0 if nothing was taken. */
        public double rate() {
            return taken == 0 ? 0 : (double) refused / taken;
        }

        /** Whether most are refused, of enough to tell: more than half, of five at least. */
        public boolean isTrouble() {
            return taken >= 5 && 2 * refused > taken;
        }
    }

    /**
     * Takes in a dead letter.
     *
     * @param feed the address of the feed that had listed the document
     * @param key what the document was called on the raw topic
     * @param at when it was put there
     */
    public synchronized void add(String feed, String key, Instant at) {
        Objects.requireNonNull(at, "at");
        Item item = new Item(feed, Listing.idOf(key));
        refused.remove(item); // so that the latest stand at the end
        refused.put(item, at);
    }

    /** How a source's items fared in the day before a time. */
    public synchronized Share of(Source source, Instant now) {
        Instant since = now.minus(WINDOW);
        int taken = 0;
        int bad = 0;
        for (Source.Seen seen : source.seen()) {
            if (seen.at() > since.getEpochSecond()) {
                taken++;
                Instant at = refused.get(new Item(source.url(), seen.id()));
                if (at != null && at.isAfter(since.minus(SLACK))) {
                    bad++;
                }
            }
        }
        return new Share(taken, bad);
    }
}
