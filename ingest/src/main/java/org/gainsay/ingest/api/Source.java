package org.gainsay.ingest.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a feed that is polled: whoever reads it back goes on where the last one stopped.
 *
 * @param url the feed's canonical address; the record's key
 * @param listed the address as the feed list writes it
 * @param movedTo where a permanent redirect led, and where it is fetched now
 * @param title the feed's own name
 * @param status whether it is polled
 * @param etag and {@code lastModified} the validators of the last answer that could be read
 * @param schedule when it was polled and when it is next
 * @param counts what came of it so far
 * @param trouble the last thing that went wrong, be it long ago
 * @param waiting items that it listed and that are not on the raw topic yet
 * @param seen items that are done with, those listed last at the end
 * @param holds hosts that asked to be left alone for a while when something was fetched for this source
 * @param subscription to the hub that delivers its updates, if there is one
 * @param naming the sitemap index that names it; null if the feed list itself does
 */
public record Source(
        String url,
        String listed,
        @Nullable String movedTo,
        @Nullable String title,
        Status status,
        @Nullable String etag,
        @Nullable String lastModified,
        Schedule schedule,
        Counts counts,
        @Nullable Trouble trouble,
        List<Waiting> waiting,
        List<Seen> seen,
        List<Hold> holds,
        @Nullable Subscription subscription,
        @Nullable Naming naming) {

    private static final int MOST_HOLDS = 20;

    /** Whether a source is polled, and why not. */
    public enum Status {
        ACTIVE,
        /** The publisher has taken the feed away for good (HTTP 410). */
        GONE,
        /** It moved to where another source of the list is. */
        DUPLICATE,
        /** It is in the feed list no more; what it had listed is still fetched. */
        UNLISTED
    }

    /**
     * When a source is polled.
     *
     * @param next not before this
     * @param intervalSeconds the time between two polls while all is well
     * @param lastPoll when it was last asked
     * @param lastSuccess when it last answered with a feed, or that it is unchanged
     * @param lastDocument when it last answered with a feed
     * @param failures polls that failed since the last success
     * @param newest when its newest item appeared, as far as can be told
     * @param gapSeconds the usual time between two of its items; 0 while unknown
     */
    public record Schedule(
            Instant next,
            long intervalSeconds,
            @Nullable Instant lastPoll,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastDocument,
            int failures,
            @Nullable Instant newest,
            long gapSeconds) {

        public Schedule {
            Objects.requireNonNull(next, "next");
            if (intervalSeconds < 0 || failures < 0 || gapSeconds < 0) {
                throw new IllegalArgumentException("interval, failures and gap must not be negative");
            }
        }
    }

    /**
     * What came of a source.
     *
     * @param polls times that it was asked
     * @param items documents that it put onto the raw topic
     * @param errors polls and items that failed
     */
    public record Counts(long polls, long items, long errors) {}

    /**
     * Something that went wrong.
     *
     * @param what in words
     */
    public record Trouble(Instant at, String what) {

        public Trouble {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(what, "what");
        }
    }

    /**
     * An item that is to be fetched.
     *
     * @param id of the item: a digest of its canonical address, else of its guid
     * @param digest of what the feed says of it; another digest is another revision
     * @param url its page; none if the feed itself carries its text
     * @param guid the publisher's own identifier
     * @param tries times that fetching it has failed
     * @param next not before this
     */
    public record Waiting(
            String id,
            String digest,
            @Nullable String url,
            @Nullable String guid,
            @Nullable Instant published,
            @Nullable Instant updated,
            int tries,
            Instant next) {

        public Waiting {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * An item that is done with.
     *
     * @param id and {@code digest} as it was when it was waiting
     * @param at epoch seconds at which it was last put onto the raw topic, be it in an earlier form; 0 if it never was,
     *     because it was known from another source or could not be had
     */
    public record Seen(String id, String digest, long at) {

        public Seen {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(digest, "digest");
        }
    }

    /**
     * A host's wish to be left alone ({@code Retry-After}).
     *
     * @param host its name in lower case, or its address
     * @param until nothing is asked of it before this
     */
    public record Hold(String host, Instant until) {

        public Hold {
            Objects.requireNonNull(host, "host");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * How a sitemap index names a sitemap.
     *
     * @param index the index, as it is called among the sources
     * @param modified when the sitemap changed last, as the index says
     * @param depth 1 if the feed list names the index, one more for each index in between
     */
    public record Naming(String index, @Nullable Instant modified, int depth) {

        public Naming {
            Objects.requireNonNull(index, "index");
            if (depth < 1) {
                throw new IllegalArgumentException("depth must be positive");
            }
        }
    }

    public Source {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(listed, "listed");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(counts, "counts");
        waiting = List.copyOf(waiting);
        seen = List.copyOf(seen);
        holds = holds == null ? List.of() : List.copyOf(holds); // written before there were any
    }

    /** A source that was never polled and may be at once. */
    public static Source fresh(String url, String listed, Instant now) {
        return new Source(
                url,
                listed,
                null,
                null,
                Status.ACTIVE,
                null,
                null,
                new Schedule(now, 0, null, null, null, 0, null, 0),
                new Counts(0, 0, 0),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Where it is fetched. */
    public String address() {
        return movedTo == null ? listed : movedTo;
    }

    public Source withStatus(Status changed) {
        Draft draft = new Draft(this);
        draft.status = changed;
        return draft.source();
    }

    public Source withSchedule(Schedule changed) {
        Draft draft = new Draft(this);
        draft.schedule = changed;
        return draft.source();
    }

    /** The same at another address; the validators belonged to the old one. */
    public Source withMovedTo(@Nullable String changed) {
        Draft draft = new Draft(this);
        draft.movedTo = changed;
        draft.etag = null;
        draft.lastModified = null;
        return draft.source();
    }

    /** The same after an answer that could be read. */
    public Source withAnswer(@Nullable String newTitle, @Nullable String newEtag, @Nullable String newLastModified) {
        Draft draft = new Draft(this);
        draft.title = newTitle;
        draft.etag = newEtag;
        draft.lastModified = newLastModified;
        return draft.source();
    }

    public Source withCounts(Counts changed) {
        Draft draft = new Draft(this);
        draft.counts = changed;
        return draft.source();
    }

    /** The same with an error more. */
    public Source withTrouble(Instant at, String what) {
        Draft draft = new Draft(this);
        draft.counts = new Counts(counts.polls(), counts.items(), counts.errors() + 1);
        draft.trouble = new Trouble(at, what);
        return draft.source();
    }

    public Source withItems(List<Waiting> changedWaiting, List<Seen> changedSeen) {
        Draft draft = new Draft(this);
        draft.waiting = changedWaiting;
        draft.seen = changedSeen;
        return draft.source();
    }

    /** The same with a hold more, and without those that are over; of very many the latest are kept. */
    public Source withHold(Hold added, Instant now) {
        Draft draft = new Draft(this);
        List<Hold> all = Stream.concat(
                        holds.stream()
                                .filter(hold -> hold.until().isAfter(now)
                                        && !hold.host().equals(added.host())),
                        Stream.of(added))
                .toList();
        draft.holds = all.subList(Math.max(0, all.size() - MOST_HOLDS), all.size());
        return draft.source();
    }

    public Source withSubscription(@Nullable Subscription changed) {
        Draft draft = new Draft(this);
        draft.subscription = changed;
        return draft.source();
    }

    public Source withNaming(@Nullable Naming changed) {
        Draft draft = new Draft(this);
        draft.naming = changed;
        return draft.source();
    }

    /** What a changed source begins from: the fields that can change, as they are. */
    private static final class Draft {

        private final Source from;
        private @Nullable String movedTo;
        private @Nullable String title;
        private Status status;
        private @Nullable String etag;
        private @Nullable String lastModified;
        private Schedule schedule;
        private Counts counts;
        private @Nullable Trouble trouble;
        private List<Waiting> waiting;
        private List<Seen> seen;
        private List<Hold> holds;
        private @Nullable Subscription subscription;
        private @Nullable Naming naming;

        Draft(Source from) {
            this.from = from;
            movedTo = from.movedTo;
            title = from.title;
            status = from.status;
            etag = from.etag;
            lastModified = from.lastModified;
            schedule = from.schedule;
            counts = from.counts;
            trouble = from.trouble;
            waiting = from.waiting;
            seen = from.seen;
            holds = from.holds;
            subscription = from.subscription;
            naming = from.naming;
        }

        Source source() {
            return new Source(
                    from.url,
                    from.listed,
                    movedTo,
                    title,
                    status,
                    etag,
                    lastModified,
                    schedule,
                    counts,
                    trouble,
                    waiting,
                    seen,
                    holds,
                    subscription,
                    naming);
        }
    }
}
