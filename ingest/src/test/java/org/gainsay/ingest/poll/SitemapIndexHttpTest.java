package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Status;
import org.gainsay.ingest.fetch.FetchLimits;
import org.gainsay.ingest.fetch.Fetched;
import org.gainsay.ingest.fetch.Fetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server with sitemap indexes, known by two names. */
class SitemapIndexHttpTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String TODAY = "2026-03-02T05:00:00Z";
    private static final String LATER = "2026-03-02T08:00:00Z";

    private record Asked(Instant at, String path) {}

    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Fetcher fetcher;
    private Fetcher guarded;
    private PollRun run;
    private String here;
    private String elsewhere;

    @SuppressWarnings("NullAway.Init")
    SitemapIndexHttpTest() {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        here = "http://localhost:" + server.getAddress().getPort();
        elsewhere = "http://127.0.0.1:" + server.getAddress().getPort();
        fetcher = new Fetcher(new FetchLimits(1_000_000, 3, Duration.ofMinutes(2), true), "gainsay");
        guarded = new Fetcher(FetchLimits.DEFAULT, "gainsay");
        run = new PollRun(PollSettings.DEFAULT, this::request);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        guarded.close();
        server.stop(0);
    }

    /** As a poller without leave for inside addresses would ask, where the path says so. */
    private Fetched request(String url, @Nullable String etag, @Nullable String lastModified) {
        return (url.contains("/guarded") ? guarded : fetcher).request(url, etag, lastModified);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(run.now(), path));
        try (exchange) {
            byte[] body = path.startsWith("/news/") ? ("<html>" + path).getBytes(UTF_8) : documents.get(path);
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private void put(String path, String text) {
        documents.put(path, text.getBytes(UTF_8));
    }

    private String sitemap(String path, @Nullable String modified) {
        return sitemapAt(here + path, modified);
    }

    private static String sitemapAt(String url, @Nullable String modified) {
        return "<sitemap><loc>" + url + "</loc>" + (modified == null ? "" : "<lastmod>" + modified + "</lastmod>")
                + "</sitemap>";
    }

    private static String index(String... sitemaps) {
        return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + String.join("", sitemaps)
                + "</sitemapindex>";
    }

    private String urls(String date, String... pages) {
        StringBuilder text =
                new StringBuilder("<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">");
        for (String page : pages) {
            text.append("<url><loc>").append(here).append(page);
            text.append("</loc><news:news><news:title>Harbour news</news:title><news:publication_date>");
            text.append(date).append("</news:publication_date></news:news></url>");
        }
        return text.append("</urlset>").toString();
    }

    private long times(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).count();
    }

    private List<String> pages(String... paths) {
        return List.of(paths).stream().map(path -> here + path).toList();
    }

    @Test
    void theNewsOfTheSitemapsThatAnIndexNamesIsTakenOnce() {
        put("/index.xml", index(sitemap("/one.xml", TODAY), sitemap("/two.xml", null)));
        put("/one.xml", urls(TODAY, "/news/1", "/news/2"));
        put("/two.xml", urls(TODAY, "/news/2", "/news/3"));

        run.list(here + "/index.xml").run(HOUR.multipliedBy(3));

        assertThat(run.takenKeys()).containsExactlyInAnyOrderElementsOf(pages("/news/1", "/news/2", "/news/3"));
        assertThat(run.source(here + "/one.xml").naming())
                .isEqualTo(new Source.Naming(here + "/index.xml", Instant.parse(TODAY), 1));
        assertThat(run.source(here + "/index.xml").trouble()).isNull();
        assertNotHurried();
    }

    @Test
    void aSitemapIsAskedAgainWhenItsIndexSaysThatItHasChangedAndHardlyElse() {
        put("/index.xml", index(sitemap("/one.xml", TODAY), sitemap("/two.xml", TODAY)));
        put("/one.xml", urls(TODAY, "/news/1"));
        put("/two.xml", urls(TODAY, "/news/2"));
        run.list(here + "/index.xml").run(HOUR.multipliedBy(5));
        assertThat(times("/one.xml")).isEqualTo(1);
        assertThat(times("/index.xml")).isGreaterThan(3);
        put("/index.xml", index(sitemap("/one.xml", LATER), sitemap("/two.xml", TODAY)));
        put("/one.xml", urls(LATER, "/news/1b"));

        run.run(HOUR.multipliedBy(3));

        assertThat(times("/one.xml")).isEqualTo(2);
        assertThat(times("/two.xml")).isEqualTo(1);
        assertThat(run.takenKeys()).contains(here + "/news/1b");
        run.run(Duration.ofDays(2));
        assertThat(times("/two.xml")).isBetween(3L, 6L);
    }

    @Test
    void whatIsKnownOfThemSurvivesACrash() {
        put("/index.xml", index(sitemap("/one.xml", TODAY), sitemap("/two.xml", TODAY)));
        put("/one.xml", urls(TODAY, "/news/1"));
        put("/two.xml", urls(TODAY, "/news/2"));
        run.list(here + "/index.xml").run(HOUR);

        run.crash().list(here + "/index.xml").run(HOUR.multipliedBy(5));

        assertThat(run.takenKeys()).containsExactlyInAnyOrderElementsOf(pages("/news/1", "/news/2"));
        assertThat(times("/one.xml")).isEqualTo(1);
    }

    @Test
    void archivesAndOldPagesAreLeftAlone() {
        put("/index.xml", index(sitemap("/2019.xml", "2019-12-31"), sitemap("/one.xml", TODAY)));
        put("/2019.xml", urls("2019-12-30", "/news/of-2019"));
        put("/one.xml", urls("2026-02-01T10:00:00Z", "/news/of-february"));

        run.list(here + "/index.xml").run(HOUR.multipliedBy(2));

        assertThat(run.taken()).isEmpty();
        assertThat(times("/2019.xml")).isZero();
        assertThat(times("/one.xml")).isEqualTo(1);
    }

    @Test
    void anIndexInAnIndexIsFollowedAndNoDeeper() {
        put("/index.xml", index(sitemap("/years.xml", null)));
        put("/years.xml", index(sitemap("/one.xml", null), sitemap("/deep.xml", null), sitemap("/index.xml", null)));
        put("/one.xml", urls(TODAY, "/news/1"));
        put("/deep.xml", index(sitemap("/deeper.xml", null)));

        run.list(here + "/index.xml").run(HOUR.multipliedBy(2));

        assertThat(run.takenKeys()).containsExactly(here + "/news/1");
        assertThat(times("/deep.xml")).isPositive();
        assertThat(times("/deeper.xml")).isZero();
        assertThat(String.valueOf(run.source(here + "/deep.xml").trouble())).contains("not followed");
    }

    @Test
    void ofManySitemapsThoseThatChangedLastAreFollowed() {
        List<String> sitemaps = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            sitemaps.add(sitemap(
                    "/part" + number + ".xml",
                    Instant.parse(TODAY).minus(HOUR.multipliedBy(60 - number)).toString()));
            put("/part" + number + ".xml", urls(TODAY, "/news/" + number));
        }
        Collections.shuffle(sitemaps, new java.util.Random(3));
        put("/index.xml", index(sitemaps.toArray(String[]::new)));

        run.list(here + "/index.xml").run(HOUR.multipliedBy(2));

        assertThat(run.takenKeys()).hasSize(25).contains(here + "/news/59", here + "/news/35");
    }

    @Test
    void aPackedSitemapIsUnpacked() throws IOException {
        put("/index.xml", index(sitemap("/one.xml.gz", TODAY)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(urls(TODAY, "/news/1").getBytes(UTF_8));
        }
        documents.put("/one.xml.gz", packed.toByteArray());

        run.list(here + "/index.xml").run(HOUR);

        assertThat(run.takenKeys()).containsExactly(here + "/news/1");
    }

    @Test
    void anIndexIsBelievedOnlyAboutItsOwnSite() {
        put("/index.xml", index(sitemapAt(elsewhere + "/one.xml", TODAY), sitemap("/two.xml", TODAY)));
        put("/one.xml", urls(TODAY, "/news/1"));
        put("/two.xml", urls(TODAY, "/news/2"));

        run.list(here + "/index.xml").run(HOUR);

        assertThat(times("/one.xml")).isZero();
        assertThat(run.takenKeys()).containsExactly(here + "/news/2");
    }

    @Test
    void eachSitemapIsHeldAgainstTheGuardOfInsideAddresses() {
        put("/index.xml", index(sitemap("/guarded.xml", TODAY)));
        put("/guarded.xml", urls(TODAY, "/news/1"));

        run.list(here + "/index.xml").run(HOUR);

        assertThat(times("/guarded.xml")).isZero();
        assertThat(String.valueOf(run.source(here + "/guarded.xml").trouble())).contains("private network");
        assertThat(run.taken()).isEmpty();
    }

    @Test
    void sitemapsLeaveWithTheirIndexAndComeBackWithIt() {
        put("/index.xml", index(sitemap("/one.xml", TODAY)));
        put("/one.xml", urls(TODAY, "/news/1"));
        put("/other.xml", urls(TODAY, "/news/2"));
        run.list(here + "/index.xml", here + "/other.xml").run(HOUR);

        run.list(here + "/other.xml").run(HOUR);
        assertThat(run.source(here + "/one.xml").status()).isEqualTo(Status.UNLISTED);
        put("/one.xml", urls(TODAY, "/news/1", "/news/1b"));
        run.list(here + "/index.xml", here + "/other.xml").run(HOUR.multipliedBy(2));

        assertThat(run.source(here + "/one.xml").status()).isEqualTo(Status.ACTIVE);
        assertThat(run.takenKeys()).containsExactlyInAnyOrderElementsOf(pages("/news/1", "/news/2", "/news/1b"));
    }

    @Test
    void aSitemapThatItsIndexNamesNoMoreIsPolledNoMore() {
        put("/index.xml", index(sitemap("/one.xml", null), sitemap("/two.xml", null)));
        put("/one.xml", urls(TODAY, "/news/1"));
        put("/two.xml", urls(TODAY, "/news/2"));
        run.list(here + "/index.xml").run(HOUR);
        put("/index.xml", index(sitemap("/two.xml", null)));
        run.run(HOUR.multipliedBy(2));
        long before = times("/one.xml");

        run.run(HOUR.multipliedBy(6));

        assertThat(times("/one.xml")).isEqualTo(before);
        assertThat(run.source(here + "/one.xml").status()).isEqualTo(Status.UNLISTED);
        assertThat(run.source(here + "/two.xml").status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aSitemapThatTheListNamesItselfStaysWhenTheIndexGoes() {
        put("/index.xml", index(sitemap("/one.xml", TODAY)));
        put("/one.xml", urls(TODAY, "/news/1"));
        run.list(here + "/index.xml").run(HOUR);
        run.list(here + "/index.xml", here + "/one.xml").run(HOUR);

        run.list(here + "/one.xml").run(HOUR.multipliedBy(3));

        assertThat(run.source(here + "/one.xml").status()).isEqualTo(Status.ACTIVE);
        assertThat(times("/one.xml")).isGreaterThan(2);
        assertThat(run.takenKeys()).containsExactly(here + "/news/1");
    }

    @Test
    void anIndexIsSilentOnlyIfAllThatItNamesIs() {
        put("/index.xml", index(sitemap("/one.xml", null), sitemap("/quiet.xml", TODAY)));
        put("/quiet.xml", urls(TODAY, "/news/quiet"));
        run.list(here + "/index.xml");
        for (int part = 0; part < 3; part++) {
            put("/one.xml", urls(run.now().minus(HOUR).toString(), "/news/" + part));
            run.run(HOUR.multipliedBy(20));
        }

        assertThat(run.sources())
                .allSatisfy(source -> assertThat(Standing.of(source, run.now())).isEqualTo(Standing.WELL));
        run.run(Duration.ofDays(12));
        assertThat(Standing.of(run.source(here + "/index.xml"), run.now())).isEqualTo(Standing.SILENT);
        assertThat(Standing.of(run.source(here + "/one.xml"), run.now())).isEqualTo(Standing.WELL);
    }

    private void assertNotHurried() {
        for (int request = 1; request < asked.size(); request++) {
            assertThat(Duration.between(
                            asked.get(request - 1).at(), asked.get(request).at()))
                    .isGreaterThanOrEqualTo(PollSettings.DEFAULT.gap());
        }
    }
}
