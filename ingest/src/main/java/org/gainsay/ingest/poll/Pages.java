package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Counts;
import org.gainsay.ingest.api.Source.Waiting;
import org.gainsay.ingest.fetch.Fetched;
import org.gainsay.ingest.poll.Tally.Count;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the items that wait and puts them out; an item waits until it is safe, is gone, or is given up. */
final class Pages {

    private static final Logger log = LoggerFactory.getLogger(Pages.class);

    /** Almost a day in all: longer than most outages, shorter than a feed's memory. */
    private static final List<Duration> RETRIES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** A page that is refused may only be late: feeds run ahead of their sites by minutes. */
    private static final int RETRIES_OF_REFUSED = 2;

    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final int LONGEST_TROUBLE = 500;

    private record Key(String source, String item) {}

    private final SourceBook book;
    private final Agenda agenda;
    private final Travel travel;
    private final Outlet outlet;
    private final Executor brain;
    private final InstantSource clock;
    private final Tally tally;
    private final Set<Key> underWay = new HashSet<>();
    private final Map<Key, Fetched.Document> texts = new HashMap<>();

    Pages(
            SourceBook book,
            Agenda agenda,
            Travel travel,
            Outlet outlet,
            Executor brain,
            InstantSource clock,
            Tally tally) {
        this.book = book;
        this.agenda = agenda;
        this.travel = travel;
        this.outlet = outlet;
        this.brain = brain;
        this.clock = clock;
        this.tally = tally;
    }

    /** Keeps the text of an item that has no page until it is put out. */
    void text(Source source, String item, Fetched.Document text) {
        texts.put(new Key(source.url(), item), text);
    }

    /** Sees to an item, if it still waits and its time has come. */
    void visit(Source source, String item) {
        Waiting waiting = waiting(source, item);
        Key key = new Key(source.url(), item);
        if (waiting == null || waiting.next().isAfter(clock.instant()) || !underWay.add(key)) {
            return;
        }
        if (waiting.url() != null) {
            travel.go(
                    source,
                    waiting.url(),
                    Trip.Kind.PAGE,
                    null,
                    null,
                    arrival -> arrived(source.url(), waiting, arrival));
            return;
        }
        Fetched.Document text = texts.get(key);
        if (text != null) {
            put(source, waiting, text);
        } else {
            underWay.remove(key);
        }
    }

    private static @Nullable Waiting waiting(Source source, String item) {
        return source.waiting().stream()
                .filter(waiting -> waiting.id().equals(item))
                .findFirst()
                .orElse(null);
    }

    private void arrived(String url, Waiting item, Arrival arrival) {
        Source source = book.get(url);
        if (source == null) {
            underWay.remove(new Key(url, item.id()));
        } else if (arrival instanceof Arrival.Page page) {
            put(source, item, page.document());
        } else if (arrival instanceof Arrival.Gone gone) {
            if (book.hasTaken(item.id())) {
                put(source, item, gone.answer());
            } else {
                miss(source, item, "gone (HTTP 410)");
            }
        } else if (arrival instanceof Arrival.Forbidden forbidden) {
            miss(source, item, forbidden.why());
        } else if (arrival instanceof Arrival.Failed failed) {
            failed(source, item, failed);
        } else {
            failed(source, item, new Arrival.Failed(0, "no document", null));
        }
    }

    private void put(Source source, Waiting item, Fetched page) {
        String key = item.url() != null ? item.url() : Listing.key(source.url(), item.id());
        // Another feed may use the same guid: what has no address is known by the key, which no other feed uses.
        String guid = item.url() != null ? item.guid() : null;
        PolledItem polled = new PolledItem(source.url(), key, guid, item.published(), item.updated(), page);
        outlet.put(polled, failure -> brain.execute(() -> sent(source.url(), item, page, failure)));
    }

    private void sent(String url, Waiting item, Fetched page, @Nullable Exception failure) {
        Source source = book.get(url);
        if (source == null) {
            underWay.remove(new Key(url, item.id()));
        } else if (failure != null) {
            Instant now = clock.instant();
            String what = trouble(item, "was not taken: " + failure);
            finish(
                    Memory.again(source, item, item.tries(), now.plus(RETRIES.get(0)))
                            .withTrouble(now, what),
                    item);
        } else {
            tally.add(page instanceof Fetched.Gone ? Count.WITHDRAWN : Count.TAKEN);
            Counts before = source.counts();
            Counts counts = new Counts(before.polls(), before.items() + 1, before.errors());
            texts.remove(new Key(url, item.id()));
            finish(Memory.done(source, item, clock.instant()).withCounts(counts), item);
        }
    }

    private void failed(Source source, Waiting item, Arrival.Failed failed) {
        boolean refused = failed.status() / 100 == 4 && !PASSING.contains(failed.status());
        if (item.tries() >= (refused ? RETRIES_OF_REFUSED : RETRIES.size())) {
            miss(source, item, failed.why());
            return;
        }
        Instant now = clock.instant();
        Instant next = now.plus(RETRIES.get(item.tries()));
        if (failed.retryAfter() != null && failed.retryAfter().isAfter(next)) {
            next = failed.retryAfter();
        }
        tally.add(Count.RETRIED);
        String what = trouble(item, failed.why());
        finish(Memory.again(source, item, item.tries() + 1, next).withTrouble(now, what), item);
    }

    private void miss(Source source, Waiting item, String why) {
        tally.add(Count.MISSED);
        String what = trouble(item, why + "; given up");
        log.warn("{}: {}", source.url(), what);
        finish(Memory.done(source, item, Instant.EPOCH).withTrouble(clock.instant(), what), item);
    }

    private static String trouble(Waiting item, String why) {
        String text = CleanText.field((item.url() == null ? item.id() : item.url()) + ": " + why, LONGEST_TROUBLE);
        return text == null ? "" : text;
    }

    private void finish(Source changed, Waiting item) {
        underWay.remove(new Key(changed.url(), item.id()));
        book.note(changed, clock.instant());
        Waiting still = waiting(changed, item.id());
        if (still != null) {
            agenda.add(changed, still);
        }
    }
}
