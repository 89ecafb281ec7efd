package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/** A poller on a clock that jumps from event to event, with a log of its state that survives its death. */
final class PollRun {

    static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private final PollSettings settings;
    private final Web web;
    private FormPost forms = (url, form) -> new Fetched.Failed(404, "no hub", null);
    private final RandomGenerator random;
    private final Map<String, byte[]> topic = new LinkedHashMap<>();
    private final List<PolledItem> taken = new ArrayList<>();
    private Instant now = START;
    private Deque<Runnable> brain = new ArrayDeque<>();
    private Poller poller;
    private boolean outletFails;
    private Tally tally = new Tally();
    private Consumer<PolledItem> onTaken = item -> {};

    PollRun(PollSettings settings, Web web) {
        this(settings, 1, web);
    }

    /** The same seed jitters alike. */
    PollRun(PollSettings settings, long seed, Web web) {
        this.settings = settings;
        this.random = new SplittableRandom(seed);
        this.web = web;
        this.poller = start();
    }

    Instant now() {
        return now;
    }

    /** What it put out, in order. */
    List<PolledItem> taken() {
        return List.copyOf(taken);
    }

    List<String> takenKeys() {
        return taken.stream().map(PolledItem::key).toList();
    }

    Tally tally() {
        return tally;
    }

    /** What hubs do with what is posted to them. */
    void forms(FormPost hub) {
        forms = hub;
        poller = start();
    }

    Poller poller() {
        return poller;
    }

    void onTaken(Consumer<PolledItem> listener) {
        onTaken = listener;
    }

    void outletFails(boolean fails) {
        outletFails = fails;
    }

    Source source(String url) {
        return poller.sources().stream()
                .filter(source -> source.url().equals(url))
                .findFirst()
                .orElseThrow();
    }

    List<Source> sources() {
        return poller.sources();
    }

    Map<String, byte[]> topic() {
        return topic;
    }

    PollRun list(String... addresses) {
        try {
            poller.list(FeedList.read(String.join("\n", addresses).getBytes(UTF_8)));
        } catch (FeedList.NoFeedListException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Dies without a word, and soon another goes on with what was written. */
    PollRun crash() {
        now = now.plusSeconds(5);
        brain = new ArrayDeque<>();
        poller = start();
        topic.forEach((url, json) ->
                poller.restore(IngestTopics.SOURCES.value().deserializer().deserialize("sources", json)));
        return this;
    }

    private Poller start() {
        Deque<Runnable> handedOver = brain;
        return new Poller(
                settings,
                new Poller.Surroundings(
                        web,
                        forms,
                        this::put,
                        this::write,
                        Runnable::run,
                        handedOver::add,
                        () -> now,
                        random::nextDouble,
                        tally));
    }

    private void put(PolledItem item, Consumer<@Nullable Exception> done) {
        if (outletFails) {
            done.accept(new CancellationException("not taken"));
            return;
        }
        taken.add(item);
        onTaken.accept(item);
        done.accept(null);
    }

    private void write(String url, @Nullable Source source) {
        if (source == null) {
            topic.remove(url);
        } else {
            topic.put(url, IngestTopics.SOURCES.value().serializer().serialize("sources", source));
        }
    }

    PollRun run(Duration time) {
        Instant end = now.plus(time);
        while (true) {
            poller.turn();
            if (!brain.isEmpty()) {
                while (!brain.isEmpty()) {
                    brain.remove().run();
                }
                continue;
            }
            Optional<Instant> wake = poller.wake();
            if (wake.isEmpty() || wake.get().isAfter(end)) {
                now = end;
                return this;
            }
            now = wake.get().isAfter(now) ? wake.get() : now;
        }
    }
}
