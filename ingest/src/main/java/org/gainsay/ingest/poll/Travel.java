package org.gainsay.ingest.poll;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.feed.FeedParser;
import org.gainsay.ingest.feed.FeedResult;
import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes to addresses politely: asks each site's robots.txt first, keeps to its lane on every hop of a redirect, and stays
 * away for as long as a host wants it to.
 *
 * <p>For one thread, the brain's; requests run on the workers' and report back to it.
 */
final class Travel {

    private static final Logger log = LoggerFactory.getLogger(Travel.class);

    private static final int MOST_HOPS = 5;
    private static final int MOST_ORIGINS = 10_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private record Answer(Fetched fetched, @Nullable FeedResult feed) {}

    private final PollSettings settings;
    private final Web web;
    private final FormPost forms;
    private final Executor workers;
    private final Executor brain;
    private final InstantSource clock;
    private final SourceBook book;
    private final Lanes<Trip> lanes;
    private final Map<String, List<Trip>> awaitingRules = new LinkedHashMap<>();
    private final Map<String, RobotRules> rules = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RobotRules> eldest) {
            return size() > MOST_ORIGINS;
        }
    };

    Travel(PollSettings settings, Poller.Surroundings around, SourceBook book) {
        this.settings = settings;
        this.web = around.web();
        this.forms = around.forms();
        this.workers = around.workers();
        this.brain = around.brain();
        this.clock = around.clock();
        this.book = book;
        this.lanes = new Lanes<>(settings.gap(), settings.hosts());
    }

    /** Leaves hosts alone that told a former poller to. */
    void restore(Source source) {
        source.holds().stream()
                .filter(hold -> hold.until().isAfter(clock.instant()))
                .forEach(hold -> lanes.hold(hold.host(), hold.until()));
    }

    /** Lines up a trip for a source; its end is told on the brain's thread, perhaps before this returns. */
    void go(
            Source source,
            String url,
            Trip.Kind kind,
            @Nullable String etag,
            @Nullable String lastModified,
            Consumer<Arrival> then) {
        go(source.url(), url, kind, etag, lastModified, then);
    }

    private void go(
            String source,
            String url,
            Trip.Kind kind,
            @Nullable String etag,
            @Nullable String lastModified,
            Consumer<Arrival> then) {
        Optional<URI> address = Trip.address(url);
        if (address.isEmpty()) {
            then.accept(new Arrival.Failed(0, "not a web address", null));
        } else {
            askLeave(new Trip(address.get(), source, kind, etag, lastModified, null, 0, true, then));
        }
    }

    /** Lines up a form that is posted for a source; robots.txt speaks of what is read, and is not asked. */
    void post(Source source, String url, String form, Consumer<Arrival> then) {
        Optional<URI> address = Trip.address(url);
        if (address.isEmpty()) {
            then.accept(new Arrival.Failed(0, "not a web address", null));
        } else {
            askLeave(new Trip(address.get(), source.url(), Trip.Kind.HUB, null, null, form, 0, true, then));
        }
    }

    private void askLeave(Trip trip) {
        if (trip.kind() == Trip.Kind.ROBOTS) {
            lanes.add(trip.host(), trip, true);
            return;
        }
        if (trip.kind() == Trip.Kind.HUB) {
            lanes.add(trip.host(), trip, false);
            return;
        }
        RobotRules known = rules.get(trip.origin());
        if (known == null || !known.until().isAfter(clock.instant())) {
            awaitRules(trip);
            return;
        }
        lanes.gap(trip.host(), known.delay());
        if (known.trouble() != null) {
            trip.then().accept(new Arrival.Failed(0, known.trouble(), known.until()));
        } else if (!known.allows(trip.url().toString())) {
            trip.then().accept(new Arrival.Forbidden("the site's robots.txt does not allow " + trip.url()));
        } else {
            lanes.add(trip.host(), trip, trip.kind() == Trip.Kind.FEED);
        }
    }

    private void awaitRules(Trip trip) {
        List<Trip> first = new ArrayList<>();
        List<Trip> awaiting = awaitingRules.putIfAbsent(trip.origin(), first);
        if (awaiting != null) {
            awaiting.add(trip);
            return;
        }
        first.add(trip);
        String url = trip.origin() + "/robots.txt";
        go(trip.source(), url, Trip.Kind.ROBOTS, null, null, arrival -> {
            rules.put(trip.origin(), RobotRules.of(answer(arrival), settings.agent(), url, clock.instant()));
            List<Trip> waiting = awaitingRules.remove(trip.origin());
            if (waiting != null) {
                waiting.forEach(this::askLeave);
            }
        });
    }

    private static Fetched answer(Arrival arrival) {
        if (arrival instanceof Arrival.Page page) {
            return page.document();
        }
        if (arrival instanceof Arrival.Gone gone) {
            return gone.answer();
        }
        return arrival instanceof Arrival.Failed failed
                ? new Fetched.Failed(failed.status(), failed.why(), null)
                : new Fetched.Failed(0, "no document", null);
    }

    /** Sends out all requests that may go now. */
    void turn() {
        Trip trip = lanes.next(clock.instant());
        while (trip != null) {
            Trip going = trip;
            workers.execute(() -> brain.execute(visit(going)));
            trip = lanes.next(clock.instant());
        }
    }

    /** When {@link #turn} may do something that it cannot do now; null if only an answer can change that. */
    @Nullable
    Instant wake() {
        return lanes.wake();
    }

    /** Makes the request, and returns what the brain is to do about it. */
    private Runnable visit(Trip trip) {
        try {
            Answer answer = request(trip);
            return () -> answered(trip, answer);
        } catch (Error e) { // no memory, say: a worker that died of it would leave its host busy for ever
            return () -> {
                throw e;
            };
        }
    }

    private Answer request(Trip trip) {
        try {
            String form = trip.form();
            Fetched fetched = form != null
                    ? forms.post(trip.url().toString(), form)
                    : web.request(trip.url().toString(), trip.etag(), trip.lastModified());
            FeedResult feed = trip.kind() == Trip.Kind.FEED && fetched instanceof Fetched.Document document
                    ? FeedParser.parse(document.bytes(), document.url(), document.contentType())
                    : null;
            return new Answer(fetched, feed);
        } catch (RuntimeException e) { // one site's oddity must not stop all others; it is shown as that source's error
            log.error("fetching {} failed by a fault of ours", trip.url(), e);
            return new Answer(new Fetched.Failed(0, "a fault of ours: " + e, null), null);
        }
    }

    private void answered(Trip trip, Answer answer) {
        Instant now = clock.instant();
        lanes.done(trip.host(), now);
        Fetched fetched = answer.fetched();
        if (fetched instanceof Fetched.Moved moved) {
            moved(trip, moved);
        } else if (fetched instanceof Fetched.Document document) {
            boolean forGood = trip.hops() > 0 && trip.permanent();
            trip.then().accept(new Arrival.Page(document, answer.feed(), forGood ? document.url() : null));
        } else if (fetched instanceof Fetched.Gone gone) {
            trip.then().accept(new Arrival.Gone(gone));
        } else if (fetched instanceof Fetched.Unchanged) {
            boolean asked = trip.etag() != null || trip.lastModified() != null;
            trip.then()
                    .accept(
                            asked
                                    ? new Arrival.Unchanged()
                                    : new Arrival.Failed(304, "unchanged, says the server, but unlike what?", null));
        } else if (fetched instanceof Fetched.Failed failed) {
            Instant retryAfter = RetryAfter.read(failed.retryAfter(), now);
            if (retryAfter != null && (failed.status() == TOO_MANY_REQUESTS || failed.status() == UNAVAILABLE)) {
                lanes.hold(trip.host(), retryAfter);
                book.held(trip.source(), trip.host(), retryAfter, now);
            }
            trip.then().accept(new Arrival.Failed(failed.status(), failed.why(), retryAfter));
        }
    }

    private void moved(Trip trip, Fetched.Moved moved) {
        Optional<URI> next = Trip.address(moved.location());
        if (next.isEmpty()) {
            trip.then().accept(new Arrival.Failed(0, "a redirect to what is no web address", null));
        } else if (trip.hops() >= MOST_HOPS) {
            // Status 400: for robots.txt, as good as none.
            trip.then().accept(new Arrival.Failed(400, "more than " + MOST_HOPS + " redirects", null));
        } else {
            askLeave(trip.to(next.get(), moved.permanent()));
        }
    }
}
