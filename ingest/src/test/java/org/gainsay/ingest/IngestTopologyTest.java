package org.gainsay.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.CloudEventHeaders;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.api.TraceParent;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.page.PageExtractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTopologyTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String REPORT =
            "The harbour office of Tartu counted nine crates on the quay on Sunday night and"
                    + " found that each of them held a milking machine, a spare engine and a letter to a farmer in the north who"
                    + " says he has never kept a cow.";

    private static final String HELP =
            "Paper and ink have become dearer again this winter, and the press in the cellar is older than the man who"
                    + " oils it every evening before the first edition.";

    @TempDir
    private Path state;

    private DocumentExtractor extractor;
    private TopologyTestDriver driver;
    private TestInputTopic<@Nullable String, byte @Nullable []> raw;
    private TestOutputTopic<String, @Nullable Article> articles;
    private TestOutputTopic<byte[], byte[]> deadLetters;
    private Instant now = START;

    @SuppressWarnings("NullAway.Init")
    IngestTopologyTest() {}

    @BeforeEach
    void start() {
        extractor = new DocumentExtractor(new PageExtractor());
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(IngestTopology.topology(extractor), properties, START);
        raw = driver.createInputTopic(IngestTopics.RAW.name(), new StringSerializer(), new ByteArraySerializer());
        articles = driver.createOutputTopic(
                IngestTopics.ARTICLES.name(),
                new StringDeserializer(),
                IngestTopics.ARTICLES.value().deserializer());
        deadLetters = driver.createOutputTopic(
                IngestTopics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
        extractor.close();
    }

    @Test
    void plainTextBecomesAnArticleUnderItsOwnId() {
        send("inbox/a.txt", "Canada denies it\n\nOTTAWA - Canada said on Monday it had sold no mortars.");

        List<TestRecord<String, @Nullable Article>> records = articles.readRecordsToList();
        assertThat(records).hasSize(1);
        Article article = Objects.requireNonNull(records.get(0).value());
        assertThat(records.get(0).key()).isEqualTo(article.id()).matches("[0-9a-f]{32}");
        assertThat(article.identity()).isEqualTo(new Identity(Identity.By.RECORD_KEY, "inbox/a.txt"));
        assertThat(article.title()).isEqualTo("Canada denies it");
        assertThat(article.received()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void aRepeatIsDroppedAndARevisionReplaces() {
        send("a", "Title\n\nFirst wording of it.");
        send("a", "Title\n\nFirst wording of it.");
        send("a", "Title\n\nSecond wording of it.");

        assertThat(articles.readValuesToList())
                .extracting(article ->
                        Objects.requireNonNull(article).parts().get(1).text())
                .containsExactly("First wording of it.", "Second wording of it.");
        assertThat(deadLetters.isEmpty()).isTrue();
        assertCounts(3, 0, 2, 0, 1, 0);
    }

    @Test
    void documentsOfOneAddressAreOneArticleWhateverTheirKeys() {
        send("feed-1", envelope("https://example.com/a?utm_source=x", "One text.", "2026-03-01T10:00:00Z"));
        send("feed-2", envelope("http://EXAMPLE.com:80/a#top", "One text, revised.", "2026-03-01T11:00:00Z"));
        send("feed-3", envelope("https://example.com/a", "One text.", "2026-03-01T10:00:00Z"));

        List<TestRecord<String, @Nullable Article>> records = articles.readRecordsToList();
        assertThat(records)
                .extracting(TestRecord::key)
                .hasSize(2)
                .containsOnly(records.get(0).key());
        assertCounts(3, 0, 2, 0, 0, 1);
    }

    @Test
    void aTombstoneWithdrawsTheArticleOfItsKeyAndALateOlderRevisionDoesNotBringItBack() {
        send("k", envelope("https://example.com/a", "A text.", "2026-03-01T10:00:00Z"));
        send("k", (byte[]) null);
        send("other", envelope("https://example.com/a", "An older text.", "2026-03-01T09:00:00Z"));

        List<TestRecord<String, @Nullable Article>> records = articles.readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).key()).isEqualTo(records.get(0).key());
        assertThat(records.get(1).value()).isNull();
        assertCounts(3, 0, 1, 1, 0, 1);
    }

    @Test
    void aGoneAddressWithdrawsItsArticle() {
        send("k", envelope("https://example.com/a", "A text.", "2026-03-01T10:00:00Z"));
        Headers gone = new RecordHeaders()
                .add(RawHeaders.URL, "https://example.com/a?fbclid=1".getBytes(UTF_8))
                .add(RawHeaders.WITHDRAWN, "true".getBytes(UTF_8));
        send(null, "410 Gone".getBytes(UTF_8), gone);

        assertThat(articles.readValuesToList()).hasSize(2).last().isNull();
    }

    @Test
    void whatAnArchiveHoldsCountsAsArrivedWhenItWasFetched() {
        send("https://example.com/a", "A title\n\nAs it is today.");
        sendFetched("https://example.com/a", "A title\n\nAs it was.", "2020-03-01T10:00:00Z");
        sendFetched("https://example.com/b", "B title\n\nAs it was.", "2020-03-01T10:00:00Z");
        sendFetched("https://example.com/c", "C title\n\nA wrong date.", "1970-01-01T00:00:00Z");
        sendFetched("https://example.com/d", "D title\n\nA wrong date.", "2999-01-01T00:00:00Z");

        List<Article> read = articles.readValuesToList().stream()
                .map(article -> Objects.requireNonNull(article))
                .toList();
        Instant arrived = read.get(0).received();
        assertThat(read)
                .extracting(Article::received)
                .containsExactly(
                        arrived, Instant.parse("2020-03-01T10:00:00Z"), arrived.plusSeconds(3), arrived.plusSeconds(4));
        assertCounts(5, 0, 4, 0, 0, 1);
    }

    private void sendFetched(String key, String text, String time) {
        send(key, text.getBytes(UTF_8), new RecordHeaders().add(RawHeaders.FETCHED, time.getBytes(UTF_8)));
    }

    @Test
    void theSamePublisherMayPublishAgainAfterAWithdrawal() {
        send("k", envelope("https://example.com/a", "A text.", "2026-03-01T10:00:00Z"));
        send("k", (byte[]) null);
        send("k", envelope("https://example.com/a", "A text.", null));
        send("k", envelope("https://example.com/a", "A text.", "2026-03-01T12:00:09Z"));

        assertThat(articles.readValuesToList()).hasSize(3).last().isNotNull();
        assertCounts(4, 0, 2, 1, 1, 0);
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAsItCame() {
        byte[] junk = {0, 1, 2, 3, 0, 5, 6, 7};
        Headers headers = new RecordHeaders().add(RawHeaders.CONTENT_TYPE, "text/plain".getBytes(UTF_8));
        send("inbox/junk.txt", junk, headers);
        send("next", "A title\n\nThe chain goes on.");

        assertThat(articles.readValuesToList()).hasSize(1);
        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo("inbox/junk.txt".getBytes(UTF_8));
        assertThat(letter.value()).isEqualTo(junk);
        assertThat(header(letter, RawHeaders.CONTENT_TYPE)).isEqualTo("text/plain");
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("not-text");
        assertThat(header(letter, DeadLetterHeaders.STAGE)).isEqualTo("ingest");
        assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("news.raw.v1");
        assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("0");
        assertThat(header(letter, DeadLetterHeaders.MESSAGE)).contains("no text");
        assertCounts(2, 1, 1, 0, 0, 0);
    }

    @Test
    void aTombstoneOfAKeyThatWasNeverSeenIsADeadLetter() {
        send("never", (byte[]) null);
        send(null, (byte[]) null);

        assertThat(deadLetters.readRecordsToList())
                .extracting(letter -> header(letter, DeadLetterHeaders.REASON))
                .containsExactly("unknown-article", "unknown-article");
        assertThat(articles.isEmpty()).isTrue();
    }

    @Test
    void aCopyIsMarkedWhicheverOfTheTwoComesFirst() {
        send("late", story("https://paper.example/1", REPORT + " It rained.", "2026-03-01T10:30:00Z"));
        send("wire", story("https://wire.example/1", REPORT, "2026-03-01T10:00:00Z"));
        send("other", story("https://other.example/1", "Update: " + REPORT, "2026-03-01T11:00:00Z"));
        send("unlike", story("https://other.example/2", "The ferry runs again on Friday.", "2026-03-01T11:00:00Z"));

        List<TestRecord<String, @Nullable Article>> records = articles.readRecordsToList();
        String wire = records.get(1).key();
        assertThat(records)
                .extracting(record -> Objects.requireNonNull(record.value()).copyOf())
                .containsExactly(null, null, wire, wire, null);
        assertThat(records.get(2).key()).isEqualTo(records.get(0).key());
        assertCounts(4, 0, 4, 0, 0, 0);
        assertThat(total("copies")).isEqualTo(2);
    }

    @Test
    void aWithdrawnOriginalLeavesItsPlaceToTheNext() {
        send("wire", story("https://wire.example/1", REPORT, "2026-03-01T10:00:00Z"));
        send("a", story("https://paper.example/1", REPORT, "2026-03-01T10:30:00Z"));
        send("b", story("https://other.example/1", REPORT, "2026-03-01T11:00:00Z"));
        String first = articles.readRecordsToList().get(1).key();
        send("wire", (byte[]) null);

        List<TestRecord<String, @Nullable Article>> records = articles.readRecordsToList();
        assertThat(records)
                .extracting(record ->
                        record.value() == null ? "withdrawn" : record.value().copyOf())
                .containsExactly("withdrawn", null, first);
    }

    @Test
    void aRevisionThatIsNoCopyAnyMoreSaysSo() {
        send("wire", story("https://wire.example/1", REPORT, "2026-03-01T10:00:00Z"));
        send("a", story("https://paper.example/1", REPORT, "2026-03-01T10:30:00Z"));
        send("a", story("https://paper.example/1", "Withdrawn after a complaint.", "2026-03-01T12:30:00Z"));

        assertThat(articles.readValuesToList())
                .extracting(article -> Objects.requireNonNull(article).copyOf() != null)
                .containsExactly(false, true, false);
    }

    @Test
    void anArticleIsHeldNoLongerThanItCanChange() {
        send("wire", story("https://wire.example/1", REPORT, "2026-03-01T10:00:00Z"));
        send("wire", story("https://wire.example/1", REPORT + " More soon.", "2026-03-01T10:10:00Z"));
        send("short", story("https://paper.example/1", "Too short to compare.", "2026-03-01T10:00:00Z"));
        assertThat(held()).isEqualTo(1);
        now = now.plus(IngestTopology.COPY_WINDOW).plusSeconds(60);
        driver.advanceWallClockTime(IngestTopology.COPY_WINDOW.plusSeconds(60));
        send("short", story("https://paper.example/2", "Too short to compare.", "2026-03-01T10:00:00Z"));

        assertThat(held()).isZero();
        assertThat(articles.readValuesToList()).hasSize(4);
    }

    private long held() {
        long held = 0;
        try (KeyValueIterator<Object, Object> all =
                driver.getKeyValueStore(IngestTopology.HELD).all()) {
            for (; all.hasNext(); all.next()) {
                held++;
            }
        }
        return held;
    }

    @Test
    void whatComesOutIsACloudEventNamedByWhatItComesFromInTheTraceOfIt() {
        send("a", "Title\n\nFirst wording of it.".getBytes(UTF_8), traced(TRACE));
        send("a", "Title\n\nSecond wording of it.".getBytes(UTF_8), traced("00-not-a-trace\n"));
        send("a", (byte[]) null);

        List<TestRecord<String, @Nullable Article>> records = articles.readRecordsToList();
        String id = records.get(0).key();
        assertThat(texts(records.get(0).headers()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CloudEventHeaders.SPEC_VERSION, "1.0",
                        CloudEventHeaders.ID, "0-0/" + id,
                        CloudEventHeaders.SOURCE, "/gainsay/news.articles.v1",
                        CloudEventHeaders.TYPE, "org.gainsay.news.articles.v1",
                        CloudEventHeaders.SUBJECT, id,
                        CloudEventHeaders.TIME, "2026-03-01T12:00:01Z",
                        CloudEventHeaders.CONTENT_TYPE, "application/json",
                        CloudEventHeaders.TRACEPARENT, TRACE));
        assertThat(texts(records.get(1).headers())).containsEntry(CloudEventHeaders.ID, "0-1/" + id);
        assertThat(texts(records.get(2).headers()))
                .containsEntry(CloudEventHeaders.ID, "0-2/" + id)
                .doesNotContainKey(CloudEventHeaders.CONTENT_TYPE);
        assertThat(records.subList(1, 3))
                .extracting(record -> texts(record.headers()).get(CloudEventHeaders.TRACEPARENT))
                .allSatisfy(made -> assertThat(TraceParent.parse(made)).isPresent())
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameInputAgainHasTheSameHeaders() {
        send("a", "Title\n\nFirst wording of it.");
        send("wire", story("https://wire.example/1", REPORT, "2026-03-01T10:00:00Z"));
        send("earlier", story("https://paper.example/1", REPORT, "2026-03-01T09:00:00Z"));
        List<Map<String, String>> first = headersOfArticles();
        stop();
        now = START;
        start();
        send("a", "Title\n\nFirst wording of it.");
        send("wire", story("https://wire.example/1", REPORT, "2026-03-01T10:00:00Z"));
        send("earlier", story("https://paper.example/1", REPORT, "2026-03-01T09:00:00Z"));

        assertThat(first).hasSize(4); // the wire's report again, which is a copy now
        assertThat(headersOfArticles()).isEqualTo(first);
        assertThat(first)
                .extracting(headers -> headers.get(CloudEventHeaders.ID))
                .doesNotHaveDuplicates();
        assertThat(first.get(3))
                .as("marked because of the record before it")
                .containsEntry(CloudEventHeaders.TRACEPARENT, first.get(2).get(CloudEventHeaders.TRACEPARENT));
    }

    private List<Map<String, String>> headersOfArticles() {
        return articles.readRecordsToList().stream()
                .map(record -> texts(record.headers()))
                .toList();
    }

    @Test
    void aDeadLetterKeepsATraceAndLosesWhatIsNone() {
        send("inbox/a.txt", new byte[0], traced(TRACE));
        send("inbox/b.txt", new byte[0], traced("00-<script>\n"));

        List<TestRecord<byte[], byte[]>> letters = deadLetters.readRecordsToList();
        assertThat(header(letters.get(0), RawHeaders.TRACEPARENT)).isEqualTo(TRACE);
        assertThat(letters.get(1).headers().lastHeader(RawHeaders.TRACEPARENT)).isNull();
    }

    private static Headers traced(String traceparent) {
        return new RecordHeaders().add(RawHeaders.TRACEPARENT, traceparent.getBytes(UTF_8));
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new TreeMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }

    @Test
    void aTimestampInTheFarFutureIsNotBelieved() {
        raw.pipeInput(new TestRecord<>("k", "A title\n\nA text.".getBytes(UTF_8), START.plus(Duration.ofDays(900))));

        assertThat(Objects.requireNonNull(articles.readValue()).received()).isEqualTo(START);
    }

    @Test
    void aPageThatMovedIsTheSameArticleAtItsNewAddress() {
        String old = "https://example.com/a-typo";
        fetched(old, old, REPORT);
        fetched(old, "https://example.com/no-typo", REPORT + " He denies it.");
        fetched(old, old, REPORT + " He denies it.");
        send(old, (byte[]) null);

        assertCounts(4, 0, 2, 1, 1, 0);
        List<TestRecord<String, @Nullable Article>> records = articles.readRecordsToList();
        assertThat(records)
                .hasSize(3)
                .extracting(TestRecord::key)
                .containsOnly(records.get(0).key());
        assertThat(Objects.requireNonNull(records.get(1).value()))
                .returns(new Identity(Identity.By.CANONICAL_URL, old), Article::identity)
                .returns("https://example.com/no-typo", Article::url);
        assertThat(records.get(2).value()).isNull();
    }

    @Test
    void whatAnAddressLeadsToInsteadOfItsArticleIsAnotherArticle() {
        String old = "https://example.com/taken-down";
        fetched(old, old, REPORT);
        fetched(old, "https://example.com/news", "The editors of this paper ask their readers for help. " + HELP);
        // The address may be a key that its sender puts on everything: from now on it proves nothing.
        fetched(old, "https://example.com/help-us", "The editors of this paper ask readers for help. " + HELP);

        assertThat(articles.readRecordsToList())
                .extracting(TestRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void aKeyThatIsNoAddressTellsNothingOfMoves() {
        fetched("agency", "https://example.com/1", REPORT);
        fetched("agency", "https://example.com/2", REPORT);

        assertThat(articles.readRecordsToList()).extracting(TestRecord::key).doesNotHaveDuplicates();
    }

    private void fetched(String key, String url, String text) {
        send(key, ("A title\n\n" + text).getBytes(UTF_8), new RecordHeaders().add(RawHeaders.URL, url.getBytes(UTF_8)));
    }

    @Test
    void theTopologyIsTheApprovedOne() throws IOException {
        Topology topology =
                IngestTopology.topology(document -> new Extraction.Rejected(Reason.UNSUPPORTED_TYPE, "never called"));
        try (InputStream approved = Objects.requireNonNull(getClass().getResourceAsStream("topology.txt"))) {
            // A difference here means that stores or repartition topics of running installations would be orphaned.
            assertThat(topology.describe().toString())
                    .isEqualToNormalizingNewlines(new String(approved.readAllBytes(), UTF_8));
        }
    }

    private void send(@Nullable String key, String text) {
        send(key, text.getBytes(UTF_8));
    }

    private void send(@Nullable String key, byte @Nullable [] value) {
        send(key, value, new RecordHeaders());
    }

    private void send(@Nullable String key, byte @Nullable [] value, Headers headers) {
        now = now.plusSeconds(1);
        raw.pipeInput(new TestRecord<>(key, value, headers, now));
    }

    private static String envelope(String url, String body, @Nullable String updated) {
        return "{\"url\": \"" + url + "\", \"title\": \"A title\", \"body\": \"" + body + "\""
                + (updated == null ? "" : ", \"updated\": \"" + updated + "\"") + "}";
    }

    /** As its publisher dates it, and never changed since. */
    private static String story(String url, String body, String published) {
        return "{\"url\": \"" + url + "\", \"body\": \"" + body + "\", \"published\": \"" + published
                + "\", \"updated\": \"" + published + "\"}";
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private void assertCounts(int processed, int rejected, int current, int withdrawn, int repeats, int stale) {
        assertThat(List.of(
                        total("processed"),
                        total("rejected"),
                        total("current"),
                        total("withdrawn"),
                        total("repeats"),
                        total("stale")))
                .as("processed, rejected, current, withdrawn, repeats, stale")
                .containsExactly(processed, rejected, current, withdrawn, repeats, stale);
    }

    private int total(String count) {
        return driver.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(count + "-total")
                        && metric.metricName().group().equals("stream-gainsay-metrics"))
                .mapToInt(metric -> ((Double) metric.metricValue()).intValue())
                .sum();
    }
}
