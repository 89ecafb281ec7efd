package org.gainsay.deploy.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.gainsay.deploy.dashboard.http.PageFiles;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.http.WebModule;
import org.gainsay.deploy.http.WebServer;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.deploy.source.RawSink;
import org.gainsay.ingest.api.RawHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SECRET = "0123456789abcdef";
    private static final String URL = "https://paper.example/7";
    private static final byte[] TEXT = "<p>Häfen".getBytes(UTF_8);

    /** Kafka as the test wants it. */
    private static final class Broker implements RawSink {
        final List<RawItem> items = new CopyOnWriteArrayList<>();
        final List<Runnable> waiting = new CopyOnWriteArrayList<>();
        volatile @Nullable Exception failure;
        volatile boolean slow;

        @Override
        public void send(RawItem item, BiConsumer<RawItem, @Nullable Exception> done) {
            items.add(item);
            if (slow) {
                waiting.add(() -> done.accept(item, null));
            } else {
                done.accept(item, failure);
            }
        }
    }

    private final Broker broker = new Broker();
    private final HttpClient client = HttpClient.newHttpClient();
    private Push push;
    private WebServer server;

    @SuppressWarnings("NullAway.Init")
    PushTest() {}

    @BeforeEach
    void start() {
        start(PATIENCE);
    }

    private void start(Duration patience) {
        push = new Push(new AccessToken(SECRET), broker, () -> {}, patience);
        server = WebServer.start("127.0.0.1", 0, List.of(push));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDocumentIsPutOntoTheRawTopicWithWhatIsSaidOfIt() throws Exception {
        HttpResponse<String> answer = send(post(TEXT, "")
                .header("Content-Type", "text/html; charset=utf-8")
                .header("gainsay.url", URL)
                .header("Gainsay.Published", "2026-03-02T09:00:00Z"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"id\":\"" + URL + "\"}");
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(broker.items).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo(URL);
            assertThat(item.bytes()).isEqualTo(TEXT);
            assertThat(item.headers())
                    .isEqualTo(Map.of(
                            RawHeaders.SOURCE,
                            "push",
                            RawHeaders.CONTENT_TYPE,
                            "text/html; charset=utf-8",
                            RawHeaders.URL,
                            URL,
                            RawHeaders.PUBLISHED,
                            "2026-03-02T09:00:00Z"));
        });
    }

    @Test
    void aRequestThatIsMadeAgainHasTheSameKey() throws Exception {
        send(post(TEXT, ""));
        send(post(TEXT, ""));
        send(post("Another.".getBytes(UTF_8), ""));
        send(post(TEXT, "").header("Idempotency-Key", "paper/7").header("gainsay.url", URL));

        List<String> keys = broker.items.stream().map(RawItem::key).toList();
        assertThat(keys.get(0)).matches("push:[0-9a-f]{64}").isEqualTo(keys.get(1));
        assertThat(keys.get(2)).startsWith("push:").isNotEqualTo(keys.get(0));
        assertThat(keys.get(3)).isEqualTo("paper/7");
    }

    @Test
    void whatIsSaidMayStandInTheAddressTooInAnyScript() throws Exception {
        String publisher = "Süddeutsche 新聞";
        send(post(TEXT, "?gainsay.publisher=" + URLEncoder.encode(publisher, UTF_8)));
        raw(SECRET, "x", "gainsay.publisher: " + publisher, "Content-Length: 1");

        assertThat(broker.items)
                .extracting(item -> item.headers().get(RawHeaders.PUBLISHER))
                .containsExactly(publisher, publisher);
    }

    @Test
    void headersMayHaveHyphensForDotsWhichServersOnTheWayDrop() throws Exception {
        send(post(TEXT, "").header("Gainsay-Url", URL).header("gainsay-published", "2026-03-02T09:00:00Z"));

        assertThat(broker.items).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo(URL);
            assertThat(item.headers())
                    .containsEntry(RawHeaders.URL, URL)
                    .containsEntry(RawHeaders.PUBLISHED, "2026-03-02T09:00:00Z");
        });
        HttpResponse<String> misspelt = send(post(TEXT, "").header("gainsay-pubished", "2026-03-02T09:00:00Z"));
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.body()).contains("gainsay.pubished is not taken here");
    }

    @Test
    void aTraceGoesOnAndWhatIsNoneDoesNot() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        send(post(TEXT, "").header("traceparent", trace));
        send(post(TEXT, "").header("traceparent", trace + "-more"));

        assertThat(broker.items.get(0).headers()).containsEntry(RawHeaders.TRACEPARENT, trace);
        assertThat(broker.items.get(1).headers()).doesNotContainKey(RawHeaders.TRACEPARENT);
    }

    @Test
    void anArticleIsWithdrawnByItsAddress() throws Exception {
        HttpResponse<String> answer =
                send(post(new byte[0], "").header("gainsay.url", URL).header("gainsay.withdrawn", "true"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(broker.items).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo(URL);
            assertThat(item.bytes()).isNull();
            assertThat(item.headers()).containsEntry(RawHeaders.URL, URL).containsEntry(RawHeaders.WITHDRAWN, "true");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "?gainsay.pubished=2026-03-02, gainsay.pubished is not taken here",
        "?gainsay.source=me, gainsay.source is not taken here",
        "?url=https://paper.example/7, url is not taken here",
        "?gainsay.published=yesterday, gainsay.published is no time",
        "?gainsay.url=file:///etc/passwd, gainsay.url is no http(s) address",
        "?gainsay.guid=%20, gainsay.guid is empty",
        "?gainsay.withdrawn=true, which article is withdrawn?",
        "?gainsay.withdrawn=true&gainsay.guid=7, which article is withdrawn?",
        "?gainsay.withdrawn=yes&gainsay.url=https://paper.example/7, gainsay.withdrawn is neither true nor false",
    })
    void whatCannotBeIsRefusedWithTheReason(String query, String why) throws Exception {
        HttpResponse<String> answer = send(post(TEXT, query));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
        assertThat(send(post(new byte[0], "")).statusCode()).isEqualTo(400);
        assertThat(broker.items).isEmpty();
    }

    @Test
    void withoutTheTokenNothingIsReadOrTaken() throws Exception {
        String answer = raw("wrong", "", "Content-Length: 1000000000000");

        assertThat(answer).startsWith("HTTP/1.1 401 ").containsIgnoringCase("www-authenticate: bearer");
        assertThat(broker.items).isEmpty();
        assertThat(metric("unauthorized")).isEqualTo(1);
    }

    @Test
    void otherMethodsAreToldTheRightOne() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = send(method);
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("allow")).contains("POST");
        }
        assertThat(send("GET").statusCode()).isEqualTo(405);
    }

    @Test
    void theDashboardShowsArticlesAtTheSameAddress() throws Exception {
        server.close();
        WebModule dashboard = config -> PageFiles.VIEWS.forEach(
                view -> config.routes.get(view, context -> context.result("the page of " + view)));
        server = WebServer.start("127.0.0.1", 0, List.of(dashboard, push));

        assertThat(send("GET").body()).isEqualTo("the page of /articles");
        assertThat(send(post(TEXT, "")).statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> send(String method) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.url() + "articles"))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void aDocumentThatIsTooLargeIsRefusedWhetherItsLengthIsStatedOrNot() throws Exception {
        byte[] large = new byte[RawSender.MAX_BYTES + 1];
        HttpRequest.Builder unstated = HttpRequest.newBuilder(URI.create(server.url() + "articles"))
                .header("Authorization", "Bearer " + SECRET)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(raw(SECRET, "", "Content-Length: " + large.length)).startsWith("HTTP/1.1 413 ");
        assertThat(statusOrReset(unstated)).isIn(413, 0); // the server hangs up while we are still talking
        assertThat(metric("too-large")).isEqualTo(2);
        assertThat(broker.items).isEmpty();

        HttpResponse<String> largest = send(post(new byte[RawSender.MAX_BYTES - 1], ""));
        assertThat(largest.statusCode()).isEqualTo(202);
    }

    @Test
    void whatKafkaDoesNotTakeIsToBeSentAgainLater() throws Exception {
        broker.failure = new TimeoutException("no broker");

        HttpResponse<String> answer = send(post(TEXT, ""));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).contains("10");
        broker.failure = null;
        assertThat(send(post(TEXT, "")).statusCode()).isEqualTo(202);
    }

    @Test
    void noAnswerIsGivenBeforeKafkaHasItAndNotForEver() throws Exception {
        server.close();
        start(Duration.ofMillis(50));
        broker.slow = true;

        assertThat(send(post(TEXT, "")).statusCode()).isEqualTo(503);
        assertThat(metric("accepted")).isZero();
        assertThat(metric("unavailable")).isEqualTo(1);
    }

    @Test
    void openRequestsShareABoundedMemory() throws Exception {
        broker.slow = true;
        List<HttpRequest.Builder> open = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            open.add(post(TEXT, "?gainsay.guid=" + i));
        }
        var answers = open.stream()
                .map(request -> client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        await().atMost(PATIENCE).until(() -> broker.waiting.size() == 64);

        HttpResponse<String> oneMore = send(post(TEXT, ""));
        assertThat(oneMore.statusCode()).isEqualTo(503);
        assertThat(oneMore.headers().firstValue("retry-after")).contains("1");
        assertThat(metric("busy")).isEqualTo(1);

        broker.waiting.forEach(Runnable::run);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(202));
        broker.slow = false;
        assertThat(send(post(TEXT, "")).statusCode()).isEqualTo(202);
        assertThat(metric("accepted")).isEqualTo(65);
    }

    @Test
    void aDocumentOfUnstatedLengthHoldsTwiceTheMostUntilItIsThere() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                open.add(beginUnstated());
            }
            await().atMost(PATIENCE).until(() -> room() < 1.0 / 32);
            assertThat(raw(SECRET, "", "Content-Length: 10000000")).startsWith("HTTP/1.1 503 ");

            broker.slow = true;
            for (Socket socket : open) {
                socket.getOutputStream().write("1\r\nx\r\n0\r\n\r\n".getBytes(UTF_8));
            }
            await().atMost(PATIENCE).until(() -> broker.waiting.size() == 2);
            assertThat(room()).isEqualTo(62.0 / 64);
            broker.waiting.forEach(Runnable::run);
            assertThat(room()).isEqualTo(1);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private Socket beginUnstated() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        String head = "POST /articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + SECRET
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return socket;
    }

    private double room() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        push.bindTo(registry);
        return registry.get("gainsay.push.room").gauge().value();
    }

    private HttpRequest.Builder post(byte[] body, String query) {
        return HttpRequest.newBuilder(URI.create(server.url() + "articles" + query))
                .header("Authorization", "Bearer " + SECRET)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private int statusOrReset(HttpRequest.Builder request) throws InterruptedException {
        try {
            return send(request).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private String raw(String token, String body, String... fields) throws IOException {
        String head = "POST /articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n";
        String request = head + String.join("\r\n", fields) + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            for (int next = in.read(); next >= 0 && answer.indexOf("\r\n\r\n") < 0; next = in.read()) {
                answer.append((char) next);
            }
            return answer.toString();
        }
    }

    private double metric(String outcome) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        push.bindTo(registry);
        return Objects.requireNonNull(registry.find("gainsay.push.requests")
                        .tag("outcome", outcome)
                        .functionCounter())
                .count();
    }
}
