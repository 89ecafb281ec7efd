package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gainsay.ingest.fetch.FetchLimits;
import org.gainsay.ingest.fetch.Fetched;
import org.gainsay.ingest.fetch.Fetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server that does what servers do, known by two names, so that it is two hosts. */
class PollerHttpTest {

    private static final int PAGES = 3;
    private static final int STALLS = 2;

    private record Asked(Instant at, String host, String path) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private ExecutorService threads;
    private Fetcher fetcher;
    private Fetcher hasty;
    private PollRun run;
    private String here;
    private String there;

    @SuppressWarnings("NullAway.Init")
    PollerHttpTest() {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        here = "http://localhost:" + server.getAddress().getPort();
        there = "http://127.0.0.1:" + server.getAddress().getPort();
        fetcher = new Fetcher(new FetchLimits(100_000, 3, Duration.ofMinutes(2), true), "gainsay");
        hasty = new Fetcher(new FetchLimits(100_000, 3, Duration.ofSeconds(1), true), "gainsay");
        run = new PollRun(PollSettings.DEFAULT, this::request);
    }

    /** Only who never answers is given up soon: the others may be slow, on a machine that is. */
    private Fetched request(String url, @Nullable String etag, @Nullable String lastModified) {
        boolean stalls = url.endsWith("/stalls") && times.getOrDefault("/stalls", 0) < STALLS;
        return (stalls ? hasty : fetcher).request(url, etag, lastModified);
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        fetcher.close();
        hasty.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void whateverServersDoNothingIsLostOrDoubledAndNoneIsHurried() {
        List<String> names = List.of("moved", "stalls", "lies", "limited", "broken", "validators", "fine");
        List<String> list =
                new ArrayList<>(names.stream().map(name -> here + "/" + name).toList());
        list.add(here + "/secret/feed");

        run.list(list.toArray(String[]::new)).run(Duration.ofHours(6));
        run.crash().list(list.toArray(String[]::new)).run(Duration.ofHours(6));

        List<String> expected = new ArrayList<>();
        names.forEach(name -> {
            for (int page = 0; page < PAGES; page++) {
                expected.add(there + "/page/" + name + page);
            }
        });
        assertThat(run.takenKeys()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(run.sources())
                .filteredOn(source -> !source.url().contains("secret"))
                .allSatisfy(source -> assertThat(Standing.of(source, run.now())).isEqualTo(Standing.SILENT));
        assertNotHurried();
        assertThat(paths()).noneMatch(path -> path.startsWith("/secret"));
        assertThat(String.valueOf(run.source(here + "/secret/feed").trouble())).contains("robots.txt does not allow");
        assertThat(paths()).filteredOn("/moved"::equals).hasSize(1);
        assertThat(run.source(here + "/moved").movedTo()).isEqualTo(there + "/feed/moved");
        assertThat(times.getOrDefault("304", 0)).isPositive();
        assertWaited("/limited", 0, Duration.ofMinutes(30));
        assertWaited("/broken", 2, Duration.ofMinutes(15)); // five minutes, twice doubled, less a quarter by chance
    }

    private List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    private void assertNotHurried() {
        Map<String, Instant> last = new HashMap<>();
        for (Asked request : asked) {
            Instant before = last.put(request.host(), request.at());
            if (before != null) {
                assertThat(Duration.between(before, request.at()))
                        .as("%s", request)
                        .isGreaterThanOrEqualTo(PollSettings.DEFAULT.gap());
            }
        }
    }

    private void assertWaited(String path, int request, Duration least) {
        List<Asked> requests =
                asked.stream().filter(one -> one.path().equals(path)).toList();
        assertThat(Duration.between(
                        requests.get(request).at(), requests.get(request + 1).at()))
                .isGreaterThanOrEqualTo(least);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String host = URI.create("http://" + exchange.getRequestHeaders().getFirst("Host"))
                .getHost();
        asked.add(new Asked(run.now(), host, path));
        int time = times.merge(path, 1, Integer::sum);
        try (exchange) {
            if (path.equals("/robots.txt")) {
                send(exchange, 200, "User-agent: *\nDisallow: /secret");
            } else if (path.startsWith("/page/")) {
                page(exchange, path, time);
            } else if (path.equals("/moved")) {
                exchange.getResponseHeaders().add("Location", there + "/feed/moved");
                send(exchange, 301, "");
            } else {
                feed(exchange, path.substring(path.lastIndexOf('/') + 1), time);
            }
        }
    }

    private void feed(HttpExchange exchange, String name, int time) throws IOException {
        if (name.equals("stalls") && time <= STALLS) {
            stall();
        } else if (name.equals("lies") && time <= 2) {
            lie(exchange, rss(name));
        } else if (name.equals("limited") && time <= 2) {
            exchange.getResponseHeaders().add("Retry-After", "1800");
            send(exchange, 429, "");
        } else if (name.equals("broken") && time <= 3) {
            send(exchange, 500, "");
        } else {
            String tag = name.equals("validators") ? "\"" + time / 3 + "\"" : "\"fixed\"";
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                times.merge("304", 1, Integer::sum);
                send(exchange, 304, "");
            } else {
                exchange.getResponseHeaders().add("ETag", tag);
                send(exchange, 200, rss(name));
            }
        }
    }

    private void page(HttpExchange exchange, String path, int time) throws IOException {
        if (path.endsWith("1") && time == 1) {
            send(exchange, 500, "");
        } else if (path.endsWith("2") && time == 1) {
            lie(exchange, "<html>half of it");
        } else {
            send(exchange, 200, "<html>" + path);
        }
    }

    private String rss(String name) {
        StringBuilder rss = new StringBuilder("<rss><channel><title>" + name + "</title>");
        for (int page = 0; page < PAGES; page++) {
            rss.append("<item><title>Title</title><link>")
                    .append(there)
                    .append("/page/")
                    .append(name)
                    .append(page);
            rss.append("</link><pubDate>2026-03-01T0").append(page).append(":00:00Z</pubDate></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private void stall() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lie(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, 10_000);
        exchange.getResponseBody().write(text.substring(0, text.length() / 2).getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
