package org.gainsay.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

    private static final FetchLimits INSIDE = new FetchLimits(100_000, 3, Duration.ofMinutes(2), true);

    private HttpServer server;
    private ExecutorService threads;
    private String base;

    @SuppressWarnings("NullAway.Init")
    FetcherTest() {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aDocumentComesWithItsTypeItsValidatorsAndTheAddressItCameFrom() throws IOException {
        server.createContext("/moved", exchange -> redirect(exchange, "article?id=1"));
        server.createContext("/article", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("ETag", "\"a\"");
            exchange.getResponseHeaders().add("Last-Modified", "Wed, 04 Mar 2026 05:06:07 GMT");
            answer(exchange, 200, "<html>".getBytes(UTF_8));
        });

        assertThatObject(fetch(INSIDE, base + "/moved")).isInstanceOfSatisfying(Fetched.Document.class, document -> {
            assertThat(document.url()).isEqualTo(base + "/article?id=1");
            assertThat(document.bytes()).isEqualTo("<html>".getBytes(UTF_8));
            assertThat(document.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(document.etag()).isEqualTo("\"a\"");
            assertThat(document.lastModified()).isEqualTo("Wed, 04 Mar 2026 05:06:07 GMT");
        });
    }

    @Test
    void validatorsAreSentBack() throws IOException {
        server.createContext("/a", exchange -> {
            String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
            answer(exchange, "\"a\"".equals(etag) ? 304 : 200, new byte[0]);
        });

        try (Fetcher fetcher = new Fetcher(INSIDE, "test")) {
            assertThatObject(fetcher.request(base + "/a", "\"a\"", null)).isInstanceOf(Fetched.Unchanged.class);
            assertThatObject(fetcher.fetch(base + "/a")).isInstanceOf(Fetched.Document.class);
        }
    }

    @Test
    void goneIsNotAFailure() throws IOException {
        server.createContext("/a", exchange -> answer(exchange, 410, "Gone".getBytes(UTF_8)));

        assertThatObject(fetch(INSIDE, base + "/a")).isEqualTo(new Fetched.Gone(base + "/a"));
    }

    @Test
    void aFailureSaysWhenToComeAgain() throws IOException {
        server.createContext("/a", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            answer(exchange, 503, new byte[0]);
        });

        assertThatObject(fetch(INSIDE, base + "/a"))
                .isEqualTo(new Fetched.Failed(503, "the server answered 503", "120"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "127.1", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "[::]"
            })
    void thisMachineIsNotReachedByAnyName(String host) throws IOException {
        server.createContext("/a", exchange -> answer(exchange, 200, "secret".getBytes(UTF_8)));

        Fetched fetched = fetch(
                FetchLimits.DEFAULT,
                "http://" + host + ":" + server.getAddress().getPort() + "/a");

        assertThatObject(fetched).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void aFormIsPostedToWhereItMayBeAndNowhereElse() throws IOException {
        server.createContext("/hub", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            boolean good = exchange.getRequestMethod().equals("POST")
                    && form.equals("a=b&c=%20")
                    && type.startsWith("application/x-www-form-urlencoded");
            answer(exchange, good ? 202 : 400, new byte[0]);
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/hub");
            answer(exchange, 307, new byte[0]);
        });
        server.createContext("/other", exchange -> {
            exchange.getResponseHeaders().add("Location", "/hub");
            answer(exchange, 302, new byte[0]);
        });

        try (Fetcher inside = new Fetcher(INSIDE, "test");
                Fetcher outside = new Fetcher(FetchLimits.DEFAULT, "test")) {
            assertThatObject(inside.post(base + "/hub", "a=b&c=%20")).isInstanceOf(Fetched.Document.class);
            assertThatObject(inside.post(base + "/elsewhere", "a=b"))
                    .isEqualTo(new Fetched.Moved(base + "/elsewhere", base + "/hub", false));
            assertThatObject(inside.post(base + "/other", "a=b"))
                    .isEqualTo(new Fetched.Failed(302, "the server answered 302", null));
            assertThatObject(outside.post(base + "/hub", "a=b"))
                    .isInstanceOfSatisfying(Fetched.Failed.class, failed -> assertThat(failed.why())
                            .contains("is an address of this machine"));
        }
    }

    @Test
    void aRedirectToAnInsideAddressIsNotFollowed() throws IOException {
        server.createContext(
                "/out",
                exchange -> redirect(
                        exchange, "http://127.0.0.1:" + server.getAddress().getPort() + "/a"));
        server.createContext("/a", exchange -> answer(exchange, 200, "secret".getBytes(UTF_8)));
        DnsResolver localhostIsOutside = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return "localhost".equals(host)
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : new OutsideAddresses().resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };

        try (Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT, "test", localhostIsOutside)) {
            assertThatObject(fetcher.fetch(base + "/a")).isInstanceOf(Fetched.Document.class);
            assertThatObject(fetcher.fetch(base + "/out"))
                    .isInstanceOfSatisfying(Fetched.Failed.class, failed -> assertThat(failed.why())
                            .contains("not allowed"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "10.1.2.3, false",
        "100.64.0.1, false",
        "169.254.169.254, false",
        "172.15.0.1, true",
        "172.16.0.1, false",
        "172.32.0.1, true",
        "192.168.1.1, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "2606:4700::1111, true",
        "::1, false",
        "fe80::1, false",
        "fc00::1, false",
        "ff02::1, false",
        "64:ff9b::7f00:1, false",
        "2002:7f00:1::1, false",
        "2002:808:808::1, true",
        "2001:db8::1, false",
    })
    void insideIsToldFromOutside(String address, boolean outside) throws UnknownHostException {
        assertThat(OutsideAddresses.isOutside(InetAddress.getByName(address))).isEqualTo(outside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.com/a",
                "http://",
                "not an address",
                "http://user:secret@localhost/a",
                "gopher://localhost"
            })
    void onlyPlainWebAddressesAreFetched(String address) throws IOException {
        Fetched fetched = fetch(INSIDE, address);

        assertThatObject(fetched).isInstanceOf(Fetched.Failed.class);
        assertThat(fetched.toString()).doesNotContain("secret");
    }

    @Test
    void redirectsEnd() throws IOException {
        server.createContext("/a", exchange -> redirect(exchange, "/a"));

        assertThatObject(fetch(INSIDE, base + "/a")).isEqualTo(new Fetched.Failed(0, "more than 3 redirects", null));
    }

    @Test
    void anAnswerThatUnpacksToTooMuchIsNotTaken() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[50_000_000]);
        }
        server.createContext("/a", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, bomb.toByteArray());
        });

        assertThatObject(fetch(INSIDE, base + "/a")).isEqualTo(new Fetched.Failed(200, "more than 100000 bytes", null));
    }

    @Test
    void anAnswerThatNeverEndsIsCutAtTheDeadline() throws IOException {
        server.createContext("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write('.');
                    out.flush();
                    LockSupport.parkNanos(50_000_000);
                }
            }
        });

        assertThatObject(fetch(new FetchLimits(100_000, 3, Duration.ofSeconds(1), true), base + "/a"))
                .isEqualTo(new Fetched.Failed(0, "not done after 1 s", null));
    }

    private static Fetched fetch(FetchLimits limits, String url) throws IOException {
        try (Fetcher fetcher = new Fetcher(limits, "test")) {
            return fetcher.fetch(url);
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        answer(exchange, 302, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
