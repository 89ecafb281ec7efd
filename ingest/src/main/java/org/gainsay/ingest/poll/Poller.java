package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Counts;
import org.gainsay.ingest.api.Source.Naming;
import org.gainsay.ingest.api.Source.Schedule;
import org.gainsay.ingest.api.Source.Status;
import org.gainsay.ingest.api.Source.Waiting;
import org.gainsay.ingest.api.Subscription;
import org.gainsay.ingest.feed.Feed;
import org.gainsay.ingest.feed.FeedEntry;
import org.gainsay.ingest.feed.FeedResult;
import org.gainsay.ingest.fetch.Fetched;
import org.gainsay.ingest.identity.CanonicalUrl;
import org.gainsay.ingest.poll.Listing.Item;
import org.gainsay.ingest.poll.Tally.Count;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of a list.
 *
 * <p>All methods but {@link #sources()} are for one thread, the brain, which also runs what is handed to its executor.
 * {@link #turn()} starts what is due, and has nothing to do before {@link #wake()} unless something was handed over.
 *
 * <p>Nothing is lost by a crash: a feed's validators are written together with the items that wait, an item leaves them
 * only when it is safe, and what is not written happens again.
 */
public final class Poller {

    private static final Logger log = LoggerFactory.getLogger(Poller.class);

    /** Some servers say "unchanged" for ever: once a day they are asked as if for the first time. */
    private static final Duration VALIDATORS_TRUSTED = Duration.ofDays(1);

    private static final Duration UNLISTED_KEPT = Duration.ofDays(30);
    private static final int FAILURES_TO_DOUBT_A_MOVE = 3;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TROUBLE = 500;

    private final InstantSource clock;
    private final DoubleSupplier chance;
    private final Tally tally;
    private final Timetable timetable;
    private final SourceBook book;
    private final Travel travel;
    private final Pages pages;
    private final Hubs hubs;
    private final SitemapIndexes indexes;
    private final Agenda agenda = new Agenda();
    private final Set<String> polling = new HashSet<>();

    /** What a poller works with. */
    public record Surroundings(
            Web web,
            FormPost forms,
            Outlet outlet,
            SourceLog log,
            Executor workers,
            Executor brain,
            InstantSource clock,
            DoubleSupplier chance,
            Tally tally) {}

    /**
     * A poller with nothing to poll.
     *
     * @param around its {@code workers} run requests, its {@code brain} runs what changes the poller, on the thread that
     *     calls it; its {@code chance} is evenly spread from 0 to 1
     */
    public Poller(PollSettings settings, Surroundings around) {
        clock = around.clock();
        chance = around.chance();
        tally = around.tally();
        timetable = new Timetable(settings);
        book = new SourceBook(around.log());
        travel = new Travel(settings, around, book);
        pages = new Pages(book, agenda, travel, around.outlet(), around.brain(), clock, tally);
        hubs = new Hubs(settings, book, travel, clock, chance);
        indexes = new SitemapIndexes(book, agenda, clock);
    }

    /** Takes in the state that an earlier poller wrote; before the first list. */
    public void restore(Source written) {
        Source source = withoutLostTexts(written);
        book.restore(source);
        travel.restore(source);
        agenda.add(source);
        source.waiting().forEach(item -> agenda.add(source, item));
        hubs.restore(source);
    }

    /** The text of an item without a page was only in memory: the feed must be read again for it. */
    private static Source withoutLostTexts(Source source) {
        List<Waiting> pages =
                source.waiting().stream().filter(item -> item.url() != null).toList();
        return pages.size() == source.waiting().size()
                ? source
                : source.withItems(pages, source.seen()).withAnswer(source.title(), null, null);
    }

    /** From now on these are the feeds. */
    public void list(FeedList list) {
        Instant now = clock.instant();
        book.all().stream()
                .map(Source::url)
                .filter(url -> !list.feeds().containsKey(url))
                .forEach(this::leave);
        forgetStale(now);
        list.feeds().forEach((url, listed) -> {
            Source known = book.get(url);
            if (known == null) {
                Source fresh = Source.fresh(url, listed, now);
                book.write(fresh);
                agenda.add(fresh);
            } else if (known.status() == Status.UNLISTED || known.status() == Status.DUPLICATE) {
                Source again = hubs.rejoined(known.withStatus(Status.ACTIVE).withNaming(null));
                if (!indexes.of(known).isEmpty()) { // its sitemaps have left as well: it must name them again
                    again = again.withAnswer(known.title(), null, null);
                }
                book.write(again);
                agenda.add(again);
                hubs.plan(again);
            } else if (known.naming() != null) {
                Source own = known.withNaming(null).withSchedule(Timetable.at(known.schedule(), now));
                book.write(own);
                agenda.add(own);
            }
        });
    }

    private void leave(String url) {
        Source source = book.get(url);
        if (source != null && source.status() != Status.UNLISTED && !indexes.isHeld(source)) {
            end(source, Status.UNLISTED);
        }
    }

    private void forgetStale(Instant now) {
        for (Source source : book.all()) {
            if (source.status() == Status.UNLISTED && isStale(source, now)) {
                book.forget(source.url());
            }
        }
    }

    /** Ends a source, and with an index the sitemaps that it names. */
    private void end(Source source, Status status) {
        Source ended = hubs.left(source.withStatus(status));
        book.write(ended);
        hubs.plan(ended);
        endSitemaps(ended, Set.of());
    }

    private void endSitemaps(Source index, Set<String> but) {
        for (Source sitemap : indexes.of(index)) {
            if (sitemap.status() != Status.UNLISTED && !but.contains(sitemap.url())) {
                end(sitemap, Status.UNLISTED);
            }
        }
    }

    private static boolean isStale(Source source, Instant now) {
        Instant last = source.schedule().lastPoll();
        return source.waiting().isEmpty() && (last == null || last.isBefore(now.minus(UNLISTED_KEPT)));
    }

    /** The sources as they are; for any thread. */
    public List<Source> sources() {
        return book.all();
    }

    /** Starts what is due. */
    public void turn() {
        Instant now = clock.instant();
        for (Agenda.Entry due = agenda.due(now); due != null; due = agenda.due(now)) {
            Source source = book.get(due.source());
            if (source != null && due.item() != null) {
                pages.visit(source, due.item());
            } else if (source != null && isDue(source, now) && polling.add(source.url())) {
                poll(source, now);
            }
        }
        hubs.turn();
        travel.turn();
        book.turn(clock.instant());
    }

    private static boolean isDue(Source source, Instant now) {
        return source.status() == Status.ACTIVE && !source.schedule().next().isAfter(now);
    }

    /** When {@link #turn} will have something to do; nothing if only an answer from outside can change that. */
    public Optional<Instant> wake() {
        return Stream.of(
                        Optional.ofNullable(agenda.wake()),
                        Optional.ofNullable(hubs.wake()),
                        Optional.ofNullable(travel.wake()),
                        Optional.ofNullable(book.wake()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Writes all that is not written yet. */
    public void flush() {
        book.flush();
    }

    private void poll(Source source, Instant now) {
        Instant full = source.schedule().lastDocument();
        boolean trusted = full != null && full.isAfter(now.minus(VALIDATORS_TRUSTED));
        Naming naming = source.naming();
        travel.go(
                source,
                source.address(),
                Trip.Kind.FEED,
                trusted ? source.etag() : null,
                trusted ? source.lastModified() : null,
                arrival -> arrived(source.url(), naming, arrival));
    }

    /** What a poll has come to; its sitemap index may say something newer of the source by now than when it was asked. */
    private void arrived(String url, @Nullable Naming asked, Arrival arrival) {
        polling.remove(url);
        Source source = book.get(url);
        if (source == null || source.status() != Status.ACTIVE) {
            return;
        }
        Counts before = source.counts();
        Source polled = source.withCounts(new Counts(before.polls() + 1, before.items(), before.errors()));
        if (arrival instanceof Arrival.Page page) {
            read(polled, page);
            rest(url, asked);
        } else if (arrival instanceof Arrival.Unchanged) {
            tally.add(Count.UNCHANGED);
            succeeded(polled, timetable.unchanged(polled.schedule(), clock.instant(), chance.getAsDouble()), false);
            rest(url, asked);
        } else if (arrival instanceof Arrival.Gone) {
            gone(polled);
        } else if (arrival instanceof Arrival.Forbidden forbidden) {
            failed(polled, forbidden.why(), null);
        } else if (arrival instanceof Arrival.Failed failed) {
            failed(polled, failed.why(), failed.retryAfter());
        }
    }

    private void read(Source source, Arrival.Page page) {
        if (page.feed() instanceof FeedResult.Parsed parsed) {
            Source here = moved(source, page.movedTo());
            if (parsed.feed().format() == Feed.Format.SITEMAP_INDEX) {
                indexed(here, page.document(), parsed);
            } else {
                endSitemaps(here, Set.of());
                listed(here, page.document(), parsed);
            }
        } else if (page.feed() instanceof FeedResult.Refused refused) {
            failed(source, "cannot be read: " + refused.detail(), null);
        }
    }

    private void indexed(Source index, Fetched.Document document, FeedResult.Parsed parsed) {
        if (SitemapIndexes.depth(index) >= SitemapIndexes.DEEPEST) {
            failed(index, "a sitemap index in an index that is in an index: it is not followed", null);
            return;
        }
        tally.add(Count.LISTED);
        Instant now = clock.instant();
        Map<String, FeedEntry> named =
                SitemapIndexes.chosen(index, parsed.feed().entries(), now);
        if (parsed.whole()) { // else the others may be in what is missing
            endSitemaps(index, named.keySet());
        }
        forgetStale(now);
        int changed = indexes.follow(index, named);
        Source taken = index.withAnswer(index.title(), null, null);
        if (parsed.whole()) {
            taken = taken.withAnswer(taken.title(), document.etag(), document.lastModified());
        }
        succeeded(taken, timetable.listed(index.schedule(), List.of(), changed, now, chance.getAsDouble()), true);
        if (changed > 0) {
            log.info("{} names {} sitemaps that are new or have changed", index.url(), changed);
        }
    }

    /** A sitemap of which its index says when it changes is asked when it does, and else seldom. */
    private void rest(String url, @Nullable Naming asked) {
        Source source = book.get(url);
        if (source != null
                && asked != null
                && asked.modified() != null
                && asked.equals(source.naming())
                && source.status() == Status.ACTIVE
                && source.schedule().failures() == 0) {
            Source resting =
                    source.withSchedule(Timetable.rested(source.schedule(), clock.instant(), chance.getAsDouble()));
            book.write(resting);
            agenda.add(resting);
        }
    }

    private static Source moved(Source source, @Nullable String movedTo) {
        return movedTo == null || movedTo.equals(source.address()) ? source : source.withMovedTo(movedTo);
    }

    private void listed(Source source, Fetched.Document document, FeedResult.Parsed parsed) {
        Feed feed = parsed.feed();
        tally.add(Count.LISTED);
        Instant now = clock.instant();
        if (source.movedTo() != null && isPolledElsewhere(source)) {
            log.info("{} moved to {}, which is in the list as well", source.url(), source.movedTo());
            end(source, Status.DUPLICATE);
            return;
        }
        Listing listing = Listing.of(SitemapIndexes.news(source, feed.entries(), now));
        if (listing.left() > 0) {
            log.warn("{} lists too much: its {} oldest items are left out", source.url(), listing.left());
        }
        Source titled = source.withAnswer(CleanText.field(feed.title(), LONGEST_TITLE), null, null);
        Source taken = Memory.listed(titled, listing, book::knows, now);
        if (parsed.whole() && Memory.holds(taken, listing)) { // else the rest must be listed again
            taken = taken.withAnswer(taken.title(), document.etag(), document.lastModified());
        }
        List<Waiting> fresh = fresh(source, taken, listing);
        Schedule next =
                timetable.listed(source.schedule(), listing.dates(now), fresh.size(), now, chance.getAsDouble());
        Source changed = succeeded(hubs.named(taken, document, feed), next, !fresh.isEmpty());
        hubs.plan(changed);
        fresh.forEach(item -> agenda.add(changed, item));
        if (!fresh.isEmpty()) {
            log.info("{} has {} new items", source.url(), fresh.size());
            indexes.brought(source, listing.dates(now).stream().findFirst().orElse(now));
        }
    }

    /** The items that wait from now on; their texts are kept, where they have no page. */
    private List<Waiting> fresh(Source before, Source taken, Listing listing) {
        Set<String> waited = before.waiting().stream().map(Poller::form).collect(Collectors.toSet());
        List<Waiting> fresh = taken.waiting().stream()
                .filter(item -> !waited.contains(form(item)))
                .toList();
        fresh.forEach(item -> keepText(taken, listing, item));
        return fresh;
    }

    /**
     * Takes in what a hub has delivered, as if it had been polled: all of the feed, or the entries that are new.
     *
     * @param id of the subscription
     */
    public void delivered(String id, Feed feed) {
        Source source = hubs.source(id);
        Subscription subscription = source == null ? null : source.subscription();
        if (source == null || subscription == null || source.status() != Status.ACTIVE) {
            return;
        }
        tally.add(Count.DELIVERED);
        Instant now = clock.instant();
        Listing listing = Listing.of(feed.entries());
        Source taken = Memory.delivered(source, listing, book::knows, now);
        List<Waiting> fresh = fresh(source, taken, listing);
        Source changed = taken.withSubscription(subscription.updated(now));
        if (!fresh.isEmpty()) {
            Instant newest = listing.dates(now).stream().findFirst().orElse(now);
            changed = changed.withSchedule(Timetable.delivered(changed.schedule(), newest));
            log.info("{} has {} new items, delivered by its hub", source.url(), fresh.size());
        }
        book.write(changed);
        for (Waiting item : fresh) {
            agenda.add(changed, item);
        }
    }

    /**
     * A hub confirms what it was asked for.
     *
     * @param id of the subscription
     * @param lease how long it delivers, if it says so
     */
    public void confirmed(String id, @Nullable Duration lease) {
        hubs.confirmed(id, lease);
    }

    /**
     * A hub will not deliver.
     *
     * @param id of the subscription
     * @param reason as the hub states it
     */
    public void denied(String id, String reason) {
        hubs.denied(id, reason);
    }

    private void keepText(Source source, Listing listing, Waiting item) {
        Item listed = listing.items().get(item.id());
        if (item.url() == null && listed != null) {
            pages.text(source, item.id(), OwnText.of(source, listed.entry()));
        }
    }

    private static String form(Waiting item) {
        return item.id() + " " + item.digest();
    }

    /** Two addresses of one feed, each in the list, may lead to the same place. */
    private boolean isPolledElsewhere(Source source) {
        String place = place(source);
        return book.all().stream()
                .filter(other -> other.status() == Status.ACTIVE && !other.url().equals(source.url()))
                .anyMatch(other -> place(other).equals(place));
    }

    private static String place(Source source) {
        return CanonicalUrl.of(source.address()).orElse(source.address()).replaceFirst("^http://", "https://");
    }

    private Source succeeded(Source source, Schedule schedule, boolean news) {
        if (source.schedule().failures() > 0) {
            log.info("{} answers again", source.url());
        }
        // A poll that brings news tells that the hub did not: then the usual pace is kept.
        Schedule next = hubs.delivers(source) && !news
                ? timetable.relaxed(schedule, clock.instant(), chance.getAsDouble())
                : schedule;
        Source changed = source.withSchedule(next);
        book.write(changed);
        agenda.add(changed);
        return changed;
    }

    private void gone(Source source) {
        log.warn("{} is gone for good (HTTP 410), and is polled no more", source.url());
        tally.add(Count.FAILED);
        end(source.withTrouble(clock.instant(), "gone for good (HTTP 410): take it out of the feed list"), Status.GONE);
    }

    private void failed(Source source, String why, @Nullable Instant retryAfter) {
        tally.add(Count.FAILED);
        Instant now = clock.instant();
        String what = Objects.requireNonNullElse(CleanText.field(why, LONGEST_TROUBLE), "");
        Schedule next = timetable.failed(source.schedule(), retryAfter, now, chance.getAsDouble());
        if (next.failures() == 1) {
            log.warn("{}: {}; next at {}", source.url(), what, next.next());
        }
        Source changed = source.withSchedule(next).withTrouble(now, what);
        if (changed.movedTo() != null && next.failures() % FAILURES_TO_DOUBT_A_MOVE == 0) {
            changed = changed.withMovedTo(null);
        }
        book.write(changed);
        agenda.add(changed);
    }
}
