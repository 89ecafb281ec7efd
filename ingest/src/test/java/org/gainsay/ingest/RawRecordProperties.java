package org.gainsay.ingest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.page.PageExtractor;
import org.jspecify.annotations.Nullable;

/** Whatever bytes, keys and headers a record of the raw topic has, it meets exactly one fate, and the stage goes on. */
class RawRecordProperties {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final List<String> NAMES = List.of(
            RawHeaders.CONTENT_TYPE,
            RawHeaders.URL,
            RawHeaders.GUID,
            RawHeaders.PUBLISHER,
            RawHeaders.PUBLISHED,
            RawHeaders.UPDATED,
            RawHeaders.FETCHED,
            RawHeaders.SOURCE,
            RawHeaders.WITHDRAWN,
            RawHeaders.TRACEPARENT,
            "anything\n");

    private static final List<String> WHOLE = List.of(
            "{\"url\": \"https://a.example/1\", \"title\": \"Boats stay\", \"body\": [\"The boats stayed.\"], \"authors\": [\"A\"],"
                    + " \"published\": \"2026-02-01T10:00:00Z\", \"parts\": [{\"kind\": \"BODY\", \"text\": \"They did.\"}], \"tags\": []}",
            "{\"uri\": \"urn:x\", \"type\": \"text\", \"headline\": \"Boats stay\", \"body_text\": \"The boats stayed.\","
                    + " \"versioncreated\": \"2026-02-01T10:00:00Z\", \"pubstatus\": \"usable\"}",
            "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headline\": \"Boats stay\", \"articleBody\":"
                    + " \"The boats stayed.\", \"author\": {\"@type\": \"Person\", \"name\": \"A\"}}",
            "<html><head><title>Boats stay</title></head><body><p>The boats stayed in the harbour all week, the master said, and"
                    + " nobody had asked for them, nor would anybody ask for them before the spring.</p></body></html>",
            "<rss version='2.0'><channel><item><title>One</title></item></channel></rss>",
            """
            From: a@harbour.example
            Subject: Boats stay
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            The boats stayed.
            --b--
            """,
            "Boats stay\n\nOSLO - The boats stayed in the harbour all week.");

    private static final List<String> JUNK = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\u0000",
            "\\ud800",
            "null",
            "1e999999",
            ",",
            ":",
            "<",
            ">",
            "&#0;",
            "\0",
            "\uFEFF",
            "🛥",
            "\r\n",
            "--b",
            "=?utf-8?B?",
            "%",
            "\"withdrawn\": true",
            "9999-99-99T99:99:99Z",
            "-999999999-01-01",
            "PK\u0003\u0004");

    private static Headers headers(List<String> texts) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < texts.size(); i++) {
            headers.add(NAMES.get(i), texts.get(i).getBytes(i % 2 == 0 ? UTF_8 : UTF_16));
        }
        return headers;
    }

    @Property(tries = 40)
    void everyRecordMeetsOneFate(@ForAll("records") List<TestRecord<byte @Nullable [], byte @Nullable []>> records)
            throws IOException {
        Properties properties = new Properties();
        Path state = Files.createTempDirectory(Path.of("target"), "raw-records");
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        try (DocumentExtractor extractor = new DocumentExtractor(new PageExtractor());
                TopologyTestDriver driver =
                        new TopologyTestDriver(IngestTopology.topology(extractor), properties, START)) {
            TestInputTopic<byte @Nullable [], byte @Nullable []> raw = driver.createInputTopic(
                    IngestTopics.RAW.name(), new ByteArraySerializer(), new ByteArraySerializer());
            raw.pipeRecordList(records);
            List<TestRecord<String, @Nullable Article>> articles = driver.createOutputTopic(
                            IngestTopics.ARTICLES.name(),
                            new StringDeserializer(),
                            IngestTopics.ARTICLES.value().deserializer())
                    .readRecordsToList();
            int deadLetters = driver.createOutputTopic(
                            IngestTopics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .size();
            int current = total(driver, "current") + total(driver, "withdrawn");
            assertThat(current + total(driver, "rejected") + total(driver, "repeats") + total(driver, "stale"))
                    .as("articles, withdrawals, dead letters, repeats, older revisions")
                    .isEqualTo(records.size());
            assertThat(deadLetters).isEqualTo(total(driver, "rejected"));
            // A copy whose original is withdrawn comes out once more.
            assertThat(articles.size()).isGreaterThanOrEqualTo(current);
        }
    }

    private static int total(TopologyTestDriver driver, String count) {
        return driver.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(count + "-total")
                        && metric.metricName().group().equals("stream-gainsay-metrics"))
                .mapToInt(metric -> ((Double) metric.metricValue()).intValue())
                .sum();
    }

    @Provide
    Arbitrary<List<TestRecord<byte @Nullable [], byte @Nullable []>>> records() {
        Arbitrary<byte[]> key = Arbitraries.oneOf(
                Arbitraries.of("a", "https://a.example/1", "").map(text -> text.getBytes(UTF_8)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40));
        Arbitrary<byte[]> value = Arbitraries.oneOf(
                damaged(), damaged(), Arbitraries.bytes().array(byte[].class).ofMaxSize(200));
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(
                        "text/html; charset=utf-9",
                        "application/json",
                        "application/x-unheard-of",
                        "true",
                        "https://a.example/1",
                        "http://[::",
                        "2026-02-01T10:00:00Z",
                        "+999999999-12-31T23:59:59Z",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                Arbitraries.strings().ofMaxLength(60));
        return Combinators.combine(
                        key.injectNull(0.1), value.injectNull(0.05), text.list().ofMaxSize(NAMES.size()))
                .as((k, v, texts) -> new TestRecord<byte @Nullable [], byte @Nullable []>(k, v, headers(texts), START))
                .list()
                .ofMinSize(10)
                .ofMaxSize(30);
    }

    private static Arbitrary<byte[]> damaged() {
        return Combinators.combine(
                        Arbitraries.of(WHOLE),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(JUNK).list().ofMaxSize(4),
                        Arbitraries.of(UTF_8, UTF_8, UTF_8, UTF_16))
                .as((whole, place, length, junk, charset) -> {
                    int from = (int) (place * whole.length());
                    int to = Math.min(whole.length(), from + length);
                    return (whole.substring(0, from) + String.join("", junk) + whole.substring(to)).getBytes(charset);
                });
    }
}
