package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Subscription;
import org.gainsay.ingest.api.Subscription.State;
import org.gainsay.ingest.feed.Feed;
import org.gainsay.ingest.fetch.Fetched;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes feeds to the hubs that they name, keeps the leases renewed, and tells hubs when a feed is polled no more
 * (WebSub). Without an address for callbacks it does nothing.
 *
 * <p>For one thread, the brain's.
 */
final class Hubs {

    private static final Logger log = LoggerFactory.getLogger(Hubs.class);

    /** What is asked for; hubs grant what they like. */
    private static final Duration LEASE = Duration.ofDays(10);

    /** A lease without a length is taken for the shortest that is usual. */
    private static final Duration UNSTATED_LEASE = Duration.ofDays(1);

    private static final Duration LONGEST_LEASE = Duration.ofDays(365);
    private static final Duration SOONEST_RENEWAL = Duration.ofMinutes(1);

    /** A hub that does not confirm within this is asked again; then it has twice as long, and so on. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration MOST_PATIENCE = Duration.ofDays(1);
    private static final Duration DENIAL_KEPT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_GOODBYES = 3;
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_TROUBLE = 500;

    private final @Nullable String callback;
    private final SourceBook book;
    private final Travel travel;
    private final InstantSource clock;
    private final DoubleSupplier chance;
    private final Agenda agenda = new Agenda();
    private final SecureRandom random = new SecureRandom();

    Hubs(PollSettings settings, SourceBook book, Travel travel, InstantSource clock, DoubleSupplier chance) {
        this.callback = settings.callback();
        this.book = book;
        this.travel = travel;
        this.clock = clock;
        this.chance = chance;
    }

    void restore(Source source) {
        plan(source);
    }

    /** The source with a subscription to be made, if its feed names a hub that it is not subscribed to. */
    Source named(Source source, Fetched.Document document, Feed feed) {
        HubLinks links = HubLinks.of(document, feed);
        if (callback == null || links.hub() == null) {
            return source;
        }
        String topic = Objects.requireNonNullElse(links.self(), document.url());
        Subscription known = source.subscription();
        if (known != null
                && known.hub().equals(links.hub())
                && known.topic().equals(topic)
                && known.callback().startsWith(callback + "/")
                && known.state() != State.ENDING) {
            return source;
        }
        // A former one lapses by itself: its callback is not known any more.
        return source.withSubscription(Subscription.fresh(
                links.hub(), topic, callback + "/" + hex(ID_BYTES), hex(SECRET_BYTES), clock.instant()));
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** Sees to the source's subscription when its time has come. */
    void plan(Source source) {
        Subscription subscription = source.subscription();
        if (callback != null && subscription != null) {
            agenda.add(source, subscription.next());
        }
    }

    /** Whether a hub has promised to deliver a source's updates here. */
    boolean delivers(Source source) {
        Subscription subscription = source.subscription();
        return callback != null && subscription != null && subscription.isActive(clock.instant());
    }

    /** The source with its subscription to be ended. */
    Source left(Source source) {
        Subscription subscription = source.subscription();
        return subscription == null || subscription.state() == State.ENDING
                ? source
                : source.withSubscription(subscription.in(State.ENDING, clock.instant()));
    }

    /** The source with a subscription that was to be ended to be made again. */
    Source rejoined(Source source) {
        Subscription subscription = source.subscription();
        return subscription == null || subscription.state() != State.ENDING
                ? source
                : source.withSubscription(subscription.in(State.PENDING, clock.instant()));
    }

    void turn() {
        Instant now = clock.instant();
        for (Agenda.Entry due = agenda.due(now); due != null; due = agenda.due(now)) {
            Source source = book.get(due.source());
            Subscription subscription = source == null ? null : source.subscription();
            if (source == null || subscription == null || subscription.next().isAfter(now)) {
                continue;
            }
            if (subscription.state() == State.ENDING && subscription.failures() >= MOST_GOODBYES) {
                book.write(source.withSubscription(null));
            } else {
                ask(source, subscription, now);
            }
        }
    }

    @Nullable
    Instant wake() {
        return agenda.wake();
    }

    private void ask(Source source, Subscription subscription, Instant now) {
        boolean ending = subscription.state() == State.ENDING;
        long doubled = PATIENCE.toMillis() << Math.min(subscription.failures(), MOST_DOUBLINGS);
        double patience = Math.min(doubled, MOST_PATIENCE.toMillis()) * (0.9 + 0.2 * chance.getAsDouble());
        // Written before it is sent: some hubs confirm before they answer.
        keep(source, subscription.asking(now, now.plusMillis(Math.round(patience))));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", ending ? "unsubscribe" : "subscribe");
        form.put("hub.topic", subscription.topic());
        form.put("hub.callback", subscription.callback());
        if (!ending) {
            form.put("hub.lease_seconds", String.valueOf(LEASE.toSeconds()));
            form.put("hub.secret", subscription.secret());
        }
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        travel.post(source, subscription.hub(), encoded, arrival -> answered(subscription.id(), arrival));
    }

    private void answered(String id, Arrival arrival) {
        Source source = source(id);
        Subscription subscription = source == null ? null : source.subscription();
        if (source == null || subscription == null || arrival instanceof Arrival.Page) {
            return; // taken: it is confirmed by a request of the hub
        }
        Instant retryAfter = null;
        String why = "it is gone";
        if (arrival instanceof Arrival.Failed failed) {
            retryAfter = failed.retryAfter();
            why = failed.why();
        }
        boolean longer = retryAfter != null && retryAfter.isAfter(subscription.next());
        Subscription later = longer && retryAfter != null ? subscription.later(retryAfter) : subscription;
        keep(troubled(source, "the hub " + subscription.hub() + " does not take the subscription: " + why), later);
    }

    private Source troubled(Source source, String what) {
        String clean = Objects.requireNonNullElse(CleanText.field(what, LONGEST_TROUBLE), "");
        log.warn("{}: {}; it is polled as before", source.url(), clean);
        return source.withTrouble(clock.instant(), clean);
    }

    private void keep(Source source, Subscription subscription) {
        Source changed = source.withSubscription(subscription);
        book.write(changed);
        plan(changed);
    }

    /** The source whose subscription has this id. */
    @Nullable
    Source source(String id) {
        return book.all().stream()
                .filter(source -> source.subscription() != null
                        && source.subscription().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The hub confirms what it was asked for. */
    void confirmed(String id, @Nullable Duration lease) {
        Source source = source(id);
        Subscription subscription = source == null ? null : source.subscription();
        if (source == null || subscription == null) {
            return;
        }
        if (subscription.state() == State.ENDING) {
            log.info("{} is delivered by {} no more", source.url(), subscription.hub());
            book.write(source.withSubscription(null));
            return;
        }
        Instant now = clock.instant();
        Duration granted = lease == null ? UNSTATED_LEASE : lease;
        granted = granted.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : granted;
        Instant renewal = now.plus(granted.multipliedBy(4).dividedBy(5));
        Instant soonest = now.plus(SOONEST_RENEWAL);
        log.info("{} is delivered by {} for {} s", source.url(), subscription.hub(), granted.toSeconds());
        keep(source, subscription.confirmed(now.plus(granted), renewal.isBefore(soonest) ? soonest : renewal));
    }

    /** The hub does not want it, or no longer. */
    void denied(String id, String reason) {
        Source source = source(id);
        Subscription subscription = source == null ? null : source.subscription();
        if (source == null || subscription == null) {
            return;
        }
        if (subscription.state() == State.ENDING) {
            book.write(source.withSubscription(null));
            return;
        }
        String why = reason.isBlank() ? "" : ": " + reason;
        Subscription denied = subscription.in(State.DENIED, clock.instant().plus(DENIAL_KEPT));
        keep(troubled(source, "the hub " + subscription.hub() + " denies the subscription" + why), denied);
    }
}
