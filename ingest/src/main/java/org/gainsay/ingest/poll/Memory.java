package org.gainsay.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Seen;
import org.gainsay.ingest.api.Source.Waiting;
import org.gainsay.ingest.poll.Listing.Item;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a source's items.
 *
 * <p>Nothing that the feed still lists is ever forgotten, or it would be fetched again for ever; of what it lists no
 * more, the latest {@link #KEPT} are kept, since items come back.
 */
final class Memory {

    /** Items that are remembered beyond those that are listed. */
    static final int KEPT = 300;

    /** No more wait at a time: a feed that brings them faster than its host may be asked is taken in portions. */
    static final int MOST_WAITING = 2 * Listing.MOST;

    private Memory() {}

    /** Whether other sources are done with an item, or have it waiting. */
    @FunctionalInterface
    interface Elsewhere {
        boolean knows(String id, String digest);
    }

    /**
     * Takes in what a feed lists: new and changed items wait, the others are remembered.
     *
     * @return the source with its items, and nothing else of it changed
     */
    static Source listed(Source source, Listing listing, Elsewhere elsewhere, Instant now) {
        return taken(source, listing, elsewhere, now, KEPT);
    }

    /** Takes in what a hub delivers of a feed: what is not in it may still be listed, and is remembered. */
    static Source delivered(Source source, Listing listing, Elsewhere elsewhere, Instant now) {
        return taken(source, listing, elsewhere, now, KEPT + 2 * Listing.MOST);
    }

    private static Source taken(Source source, Listing listing, Elsewhere elsewhere, Instant now, int most) {
        Map<String, Waiting> waiting = waiting(source);
        Map<String, Seen> seen = seen(source);
        for (Item item : listing.items().values()) {
            Seen before = seen.remove(item.id());
            Waiting already = waiting.get(item.id());
            if (already != null && already.digest().equals(item.digest())) {
                keep(seen, before);
            } else if (before != null && before.digest().equals(item.digest())) {
                waiting.remove(item.id()); // a change that was taken back before we came to fetch it
                seen.put(item.id(), before);
            } else if (elsewhere.knows(item.id(), item.digest())) {
                waiting.remove(item.id());
                seen.put(item.id(), new Seen(item.id(), item.digest(), before == null ? 0 : before.at()));
            } else {
                keep(seen, before);
                if (already != null || waiting.size() < MOST_WAITING) {
                    waiting.put(item.id(), waiting(item, now));
                }
            }
        }
        return source.withItems(new ArrayList<>(waiting.values()), latest(seen, listing, most));
    }

    private static void keep(Map<String, Seen> seen, @Nullable Seen before) {
        if (before != null) {
            seen.put(before.id(), before);
        }
    }

    private static Waiting waiting(Item item, Instant now) {
        return new Waiting(
                item.id(),
                item.digest(),
                item.url(),
                item.guid(),
                item.entry().published(),
                item.entry().updated(),
                0,
                now);
    }

    private static List<Seen> latest(Map<String, Seen> seen, Listing listing, int most) {
        List<Seen> all = new ArrayList<>(seen.values());
        long listed =
                all.stream().filter(s -> listing.items().containsKey(s.id())).count();
        // Those that are listed stand at the end, so that they are the last to go.
        int kept = most + (int) listed;
        return all.size() <= kept ? all : all.subList(all.size() - kept, all.size());
    }

    /** Whether all that a feed lists is remembered now, so that it need not be listed again. */
    static boolean holds(Source source, Listing listing) {
        Map<String, String> known = new HashMap<>();
        source.seen().forEach(item -> known.put(item.id(), item.digest()));
        source.waiting().forEach(item -> known.put(item.id(), item.digest()));
        return listing.items().values().stream().allMatch(item -> item.digest().equals(known.get(item.id())));
    }

    /**
     * An item is done with, unless the feed has changed it meanwhile: then the newer one still waits.
     *
     * @param at when it was put onto the raw topic, or the epoch if it was not
     */
    static Source done(Source source, Waiting item, Instant at) {
        Map<String, Waiting> waiting = waiting(source);
        waiting.computeIfPresent(item.id(), (id, current) -> current.digest().equals(item.digest()) ? null : current);
        Map<String, Seen> seen = seen(source);
        Seen before = seen.remove(item.id()); // an earlier form may have been taken, though this one could not be had
        long taken = Math.max(at.getEpochSecond(), before == null ? 0 : before.at());
        seen.put(item.id(), new Seen(item.id(), item.digest(), taken));
        return source.withItems(new ArrayList<>(waiting.values()), new ArrayList<>(seen.values()));
    }

    /** An item is to be tried again. */
    static Source again(Source source, Waiting item, int tries, Instant next) {
        Map<String, Waiting> waiting = waiting(source);
        waiting.computeIfPresent(
                item.id(),
                (id, w) -> new Waiting(w.id(), w.digest(), w.url(), w.guid(), w.published(), w.updated(), tries, next));
        return source.withItems(new ArrayList<>(waiting.values()), source.seen());
    }

    private static Map<String, Waiting> waiting(Source source) {
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        source.waiting().forEach(item -> waiting.put(item.id(), item));
        return waiting;
    }

    private static Map<String, Seen> seen(Source source) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        source.seen().forEach(item -> seen.put(item.id(), item));
        return seen;
    }
}
