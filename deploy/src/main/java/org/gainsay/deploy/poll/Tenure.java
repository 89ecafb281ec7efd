package org.gainsay.deploy.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.deploy.source.WebItems;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.fetch.FetchLimits;
import org.gainsay.ingest.fetch.Fetcher;
import org.gainsay.ingest.poll.FeedList;
import org.gainsay.ingest.poll.PolledItem;
import org.gainsay.ingest.poll.Poller;
import org.gainsay.ingest.poll.Refusals;
import org.gainsay.ingest.poll.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The time in which this instance is the one that polls. All but {@link #sources()}, {@link #refusals()} and what is handed over is
 * for one thread.
 */
final class Tenure {

    private static final int MOST_DELIVERIES = 20;

    private final Queue<Runnable> handedOver = new ConcurrentLinkedQueue<>();
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Fetcher fetcher;
    private final ExecutorService workers;
    private final RawSender sender;
    private final SourceWriter writer;
    private final Poller poller;
    private final Refusals refusals = new Refusals();
    private final RefusalTail tail;
    private final InstantSource clock = Clock.systemUTC();
    private final Instant begin;

    private Tenure(Polling.Settings settings, Map<String, String> kafka, Tally tally) {
        fetcher = new Fetcher(
                FetchLimits.DEFAULT.withInside(settings.inside()),
                settings.poll().agent());
        begin = clock.instant().plus(settings.poll().gap()); // whoever polled before may have asked just now
        workers = Executors.newFixedThreadPool(settings.poll().hosts(), task -> {
            Thread thread = new Thread(task, "poll-request");
            thread.setDaemon(true);
            return thread;
        });
        sender = new RawSender(kafka);
        tail = RefusalTail.follow(kafka, refusals);
        writer = new SourceWriter(kafka, thrown -> failure.compareAndSet(null, thrown));
        poller = new Poller(
                settings.poll(),
                new Poller.Surroundings(
                        fetcher::request,
                        fetcher::post,
                        this::put,
                        writer,
                        workers,
                        handedOver::add,
                        clock,
                        () -> ThreadLocalRandom.current().nextDouble(),
                        tally));
    }

    /** Begins where the last one ended. */
    static Tenure begin(
            Polling.Settings settings,
            Map<String, String> kafka,
            Tally tally,
            Collection<Source> written,
            FeedList list) {
        Tenure tenure = new Tenure(settings, kafka, tally);
        written.forEach(tenure.poller::restore);
        tenure.poller.list(list);
        return tenure;
    }

    private void put(PolledItem item, Consumer<@Nullable Exception> done) {
        sender.send(WebItems.of(item), (sent, thrown) -> done.accept(thrown));
    }

    void list(FeedList list) {
        poller.list(list);
    }

    /** Does what is to be done now; short. */
    void turn() {
        drain();
        Instant now = clock.instant();
        if (!now.isBefore(begin)) {
            poller.turn();
        }
        tail.turn(now);
    }

    /** Has the poller do something soon; for any thread. */
    void hand(Consumer<Poller> work) {
        handedOver.add(() -> work.accept(poller));
    }

    /** The same for what takes memory: false if too much of it waits already. */
    boolean deliver(Consumer<Poller> work) {
        if (deliveries.incrementAndGet() > MOST_DELIVERIES) {
            deliveries.decrementAndGet();
            return false;
        }
        handedOver.add(() -> {
            deliveries.decrementAndGet();
            work.accept(poller);
        });
        return true;
    }

    private void drain() {
        for (Runnable next = handedOver.poll(); next != null; next = handedOver.poll()) {
            next.run();
        }
    }

    /** Why what is in memory can be trusted no more, or null: something that it builds on was not written. */
    @Nullable
    Exception failure() {
        return failure.get();
    }

    List<Source> sources() {
        return poller.sources();
    }

    /** What ingest could not read of them; for any thread. */
    Refusals refusals() {
        return refusals;
    }

    /** Ends it with everything noted that is done. Requests that are under way are broken off, and made again. */
    void end() {
        try {
            drain();
            sender.flush();
            drain();
            poller.flush();
        } finally {
            abandon();
        }
    }

    /** Ends it at once: another instance may have begun. */
    void abandon() {
        workers.shutdownNow();
        try {
            fetcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sender.close();
            writer.close();
            tail.close();
        }
    }
}
