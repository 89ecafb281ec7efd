package org.gainsay.deploy.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.gainsay.deploy.http.WebServer;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Subscription;
import org.gainsay.ingest.api.Subscription.State;
import org.gainsay.ingest.feed.Feed;
import org.gainsay.ingest.fetch.FetchLimits;
import org.gainsay.ingest.fetch.Fetcher;
import org.gainsay.ingest.poll.FeedList;
import org.gainsay.ingest.poll.PollSettings;
import org.gainsay.ingest.poll.PolledItem;
import org.gainsay.ingest.poll.Poller;
import org.gainsay.ingest.poll.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A poller, the web server that hubs call, and a hub: all real but the clock. */
class HubCallbackTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DAY = 86_400;

    private final Queue<Runnable> brain = new ConcurrentLinkedQueue<>();
    private final Map<String, byte[]> topic = new HashMap<>();
    private final List<PolledItem> taken = new ArrayList<>();
    private final Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT.withInside(true), "gainsay");
    private volatile Instant now = Instant.parse("2026-03-02T06:00:00Z");
    private LoopbackHub hub;
    private WebServer server;
    private Poller poller;

    @SuppressWarnings("NullAway.Init")
    HubCallbackTest() {}

    private final class Here implements Subscribers {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Optional<Subscription> find(String id) {
            return poller.sources().stream()
                    .flatMap(source -> Optional.ofNullable(source.subscription()).stream())
                    .filter(subscription -> subscription.id().equals(id))
                    .findFirst();
        }

        @Override
        public void confirmed(String id, @Nullable Duration lease) {
            brain.add(() -> poller.confirmed(id, lease));
        }

        @Override
        public void denied(String id, String reason) {
            brain.add(() -> poller.denied(id, reason));
        }

        @Override
        public boolean delivered(String id, Feed feed) {
            return brain.add(() -> poller.delivered(id, feed));
        }
    }

    @BeforeEach
    void start() throws IOException {
        hub = new LoopbackHub();
        start(false);
    }

    private void start(boolean weak) {
        server = WebServer.start("127.0.0.1", 0, List.of(new HubCallback(new Here(), weak, () -> now)));
        poller = poller();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        hub.close();
        fetcher.close();
    }

    private Poller poller() {
        return new Poller(
                PollSettings.DEFAULT.withCallback("http://localhost:" + server.port() + "/websub"),
                new Poller.Surroundings(
                        fetcher::request,
                        fetcher::post,
                        this::put,
                        this::write,
                        Runnable::run,
                        brain::add,
                        () -> now,
                        () -> 0.5,
                        new Tally()));
    }

    @Test
    void whatTheHubDeliversIsTakenOnceAndPollsBecomeRare() throws Exception {
        hub.items = List.of("1");
        list(hub.url("/feed"));
        run(Duration.ofMinutes(1));
        assertThat(hub.requests).singleElement().satisfies(form -> {
            assertThat(form).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", hub.url("/feed"));
            assertThat(form.get("hub.callback")).matches("http://localhost:\\d+/websub/[0-9a-f]{32}");
            assertThat(form.get("hub.secret")).matches("[0-9a-f]{64}");
        });

        HttpResponse<String> answer = hub.confirm("a challenge <b>", 10 * DAY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a challenge <b>");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        run(HOUR);
        assertThat(subscription().isActive(now)).isTrue();

        hub.items = List.of("2", "1");
        assertThat(hub.deliver(hub.feed(List.of("2")))).isEqualTo(202);
        run(Duration.ofSeconds(10));
        assertThat(keys()).containsExactly(hub.url("/page/1"), hub.url("/page/2"));

        hub.asked.clear();
        run(HOUR.multipliedBy(10));
        assertThat(hub.asked).filteredOn("/feed"::equals).hasSizeBetween(8, 11);
        assertThat(keys()).hasSize(2);
        assertThat(subscription().updates()).isEqualTo(1);
    }

    @Test
    void onlyWhatWasAskedForIsConfirmed() throws Exception {
        subscribe();
        String callback = hub.last().get("hub.callback");
        String feed = hub.url("/feed");

        assertThat(hub.confirm(callback, "subscribe", feed + "2", "c", DAY).statusCode())
                .isEqualTo(404);
        assertThat(hub.confirm(callback, "unsubscribe", feed, "c", DAY).statusCode())
                .isEqualTo(404);
        assertThat(hub.confirm(callback, "subscribe", feed, "", DAY).statusCode())
                .isEqualTo(404);
        assertThat(hub.confirm(callback + "0", "subscribe", feed, "c", DAY).statusCode())
                .isEqualTo(404);
        run(Duration.ofSeconds(1));
        assertThat(subscription().state()).isEqualTo(State.PENDING);

        assertThat(hub.confirm("c", DAY).statusCode()).isEqualTo(200);
        run(Duration.ofSeconds(1));
        assertThat(hub.confirm("c", DAY).statusCode()).isEqualTo(404); // nothing is open any more
        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "sha256, HmacSHA256, false, true",
        "sha384, HmacSHA384, false, true",
        "SHA512, HmacSHA512, false, true",
        "sha1, HmacSHA1, false, false",
        "sha1, HmacSHA1, true, true",
        "sha256, HmacSHA1, true, false",
        "md5, HmacMD5, true, false",
    })
    void onlyWhatIsSignedWellIsRead(String method, String algorithm, boolean weak, boolean good) throws Exception {
        server.close();
        start(weak);
        subscribe();
        String text = hub.feed(List.of("7"));

        assertThat(hub.deliver(text, null)).isEqualTo(202);
        assertThat(hub.deliver(text, method + "=" + hub.signature(algorithm, text + " ")))
                .isEqualTo(202);
        assertThat(hub.deliver(text, method)).isEqualTo(202);
        run(Duration.ofSeconds(10));
        assertThat(keys()).isEmpty();

        assertThat(hub.deliver(text, method + "=" + hub.signature(algorithm, text)))
                .isEqualTo(202);
        run(Duration.ofSeconds(10));
        assertThat(keys()).hasSize(good ? 1 : 0);
    }

    @Test
    void aDeliveryThatIsReplayedChangesNothing() throws Exception {
        subscribe();
        String first = hub.feed(List.of("A text."));
        hub.deliver(first);
        run(Duration.ofSeconds(10));
        hub.deliver(hub.feed(List.of("A text, corrected.")));
        run(Duration.ofSeconds(10));
        assertThat(taken).hasSize(2);

        assertThat(hub.deliver(first)).isEqualTo(202);
        run(Duration.ofSeconds(10));

        assertThat(taken).hasSize(2);
        assertThat(subscription().updates()).isEqualTo(2);
    }

    @Test
    void aLeaseIsRenewedBeforeItEndsAndOneThatLapsesLeavesThePollsAsTheyWere() throws Exception {
        subscribe();
        hub.confirm("c", 7200);
        run(Duration.ofMinutes(95));
        assertThat(hub.requests).hasSize(1);
        assertThat(source().schedule().intervalSeconds()).isEqualTo(HOUR.toSeconds());
        run(Duration.ofMinutes(5));
        assertThat(hub.requests).hasSize(2);
        assertThat(hub.last()).isEqualTo(hub.requests.get(0));
        assertThat(hub.confirm("d", 7200).statusCode()).isEqualTo(200);
        run(Duration.ofSeconds(1));
        assertThat(subscription().until()).isEqualTo(now.minusSeconds(1).plusSeconds(7200));

        hub.status = 500;
        run(HOUR.multipliedBy(3));
        assertThat(subscription().isActive(now)).isFalse();
        assertThat(source().schedule().intervalSeconds()).isLessThan(HOUR.toSeconds());
    }

    @Test
    void whileTheHubIsDownPollingGoesOnAndTheHubIsAskedAgain() throws Exception {
        hub.status = 503;
        hub.items = List.of("1");
        list(hub.url("/feed"));
        run(HOUR);
        hub.items = List.of("2", "1");
        run(HOUR);

        assertThat(keys()).containsExactly(hub.url("/page/1"), hub.url("/page/2"));
        assertThat(hub.requests).hasSizeBetween(3, 4);
        assertThat(String.valueOf(source().trouble())).contains("the hub", "503");

        hub.status = 202;
        run(HOUR.multipliedBy(2));
        assertThat(hub.confirm("c", DAY).statusCode()).isEqualTo(200);
        run(Duration.ofSeconds(1));
        assertThat(subscription().isActive(now)).isTrue();
    }

    @Test
    void aSubscriptionOutlivesARestartAndEndsWhenTheFeedLeavesTheList() throws Exception {
        subscribe();
        hub.confirm("c", DAY);
        run(HOUR);
        poller.flush();
        brain.clear();
        poller = poller();
        topic.values()
                .forEach(json -> poller.restore(
                        IngestTopics.SOURCES.value().deserializer().deserialize("sources", json)));
        list(hub.url("/feed"));
        run(HOUR);
        assertThat(hub.requests).hasSize(1);
        hub.deliver(hub.feed(List.of("3")));
        run(Duration.ofSeconds(10));
        assertThat(keys()).containsExactly(hub.url("/page/3"));

        list("http://localhost:1/other");
        run(Duration.ofMinutes(1));
        assertThat(hub.last()).containsEntry("hub.mode", "unsubscribe").doesNotContainKey("hub.secret");
        assertThat(hub.confirm("bye", 0).body()).isEqualTo("bye");
        run(Duration.ofSeconds(1));
        assertThat(source().subscription()).isNull();
        assertThat(hub.deliver(hub.feed(List.of("4")))).isEqualTo(410);
    }

    @Test
    void aHubThatDeniesIsAskedAgainTheNextDay() throws Exception {
        subscribe();
        hub.confirm(hub.last().get("hub.callback"), "denied", hub.url("/feed"), "", 0);
        run(HOUR.multipliedBy(23));
        assertThat(subscription().state()).isEqualTo(State.DENIED);
        assertThat(hub.requests).hasSize(1);
        run(Duration.ofMinutes(65));
        assertThat(hub.requests).hasSize(2);
    }

    private void subscribe() {
        list(hub.url("/feed"));
        run(Duration.ofMinutes(1));
        assertThat(hub.requests).hasSize(1);
    }

    private Source source() {
        return poller.sources().stream()
                .filter(source -> source.url().equals(hub.url("/feed")))
                .findFirst()
                .orElseThrow();
    }

    private Subscription subscription() {
        return Optional.ofNullable(source().subscription()).orElseThrow();
    }

    private List<String> keys() {
        return taken.stream().map(PolledItem::key).toList();
    }

    private void list(String url) {
        try {
            poller.list(FeedList.read(url.getBytes(UTF_8)));
        } catch (FeedList.NoFeedListException e) {
            throw new AssertionError(e);
        }
    }

    private void put(PolledItem item, Consumer<@Nullable Exception> done) {
        taken.add(item);
        done.accept(null);
    }

    private void write(String url, @Nullable Source source) {
        if (source == null) {
            topic.remove(url);
        } else {
            topic.put(url, IngestTopics.SOURCES.value().serializer().serialize("sources", source));
        }
    }

    /** Lets time pass, from event to event. */
    private void run(Duration time) {
        Instant end = now.plus(time);
        while (true) {
            poller.turn();
            if (!brain.isEmpty()) {
                for (Runnable next = brain.poll(); next != null; next = brain.poll()) {
                    next.run();
                }
                continue;
            }
            Optional<Instant> wake = poller.wake();
            if (wake.isEmpty() || wake.get().isAfter(end)) {
                now = end;
                return;
            }
            now = wake.get().isAfter(now) ? wake.get() : now;
        }
    }
}
