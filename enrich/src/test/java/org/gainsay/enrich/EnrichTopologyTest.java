package org.gainsay.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.gainsay.enrich.analysis.AnalysedSentence;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.ArticleLog;
import org.gainsay.ingest.api.CloudEventHeaders;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EnrichTopologyTest {

    private static final Analyser FAILS_ON_BAD = new Analyser() {
        @Override
        public List<AnalysedSentence> analyse(Article article) {
            if (article.id().equals("bad")) {
                throw new IllegalStateException("no sense in it");
            }
            return List.of();
        }

        @Override
        public String version() {
            return "test";
        }
    };

    private final TopologyTestDriver driver = new TopologyTestDriver(EnrichTopology.topology(FAILS_ON_BAD), settings());
    private final TestInputTopic<String, Article> articles = driver.createInputTopic(
            IngestTopics.ARTICLES.name(),
            Serdes.String().serializer(),
            IngestTopics.ARTICLES.value().serializer());
    private final TestOutputTopic<String, ArticleEvents> events = driver.createOutputTopic(
            EnrichTopics.EVENTS.name(),
            Serdes.String().deserializer(),
            EnrichTopics.EVENTS.value().deserializer());
    private final TestOutputTopic<byte[], byte[]> deadLetters = driver.createOutputTopic(
            IngestTopics.DEAD_LETTERS.name(),
            Serdes.ByteArray().deserializer(),
            Serdes.ByteArray().deserializer());

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        return settings;
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void anArticleWithNoEventsGetsAnEmptyListUnderItsKey() {
        articles.pipeInput("a", Articles.body("a", "It rained."));

        TestRecord<String, ArticleEvents> record = events.readRecord();
        assertThat(record.key()).isEqualTo("a");
        assertThat(record.value().digest()).isEqualTo("d-a");
        assertThat(record.value().analyser()).isEqualTo("test");
        assertThat(record.value().events()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // null is Kafka's tombstone
    void aTombstoneStaysATombstone() {
        articles.pipeInput("a", (Article) null);

        TestRecord<String, ArticleEvents> record = events.readRecord();
        assertThat(record.key()).isEqualTo("a");
        assertThat((Object) record.value()).isNull();
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void anArticleThatCannotBeAnalysedGoesToTheDeadLettersAndTheOthersGoOn() {
        articles.pipeInput("bad", Articles.body("bad", "?"));
        articles.pipeInput("b", Articles.body("b", "It rained."));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).asString(StandardCharsets.UTF_8).isEqualTo("bad");
        assertThat(letter.getHeaders().lastHeader(DeadLetterHeaders.MESSAGE).value())
                .asString(StandardCharsets.UTF_8)
                .contains("no sense in it");
        assertThat(letter.getHeaders().lastHeader(DeadLetterHeaders.STAGE).value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("enrich");
        assertThat(events.readKeyValuesToList()).extracting(kv -> kv.key).containsExactly("bad", "b");
    }

    @Test
    void eventsAreACloudEventInTheTraceOfTheirArticle() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Headers headers = new RecordHeaders()
                .add("other", new byte[0])
                .add(CloudEventHeaders.ID, "0-9/b".getBytes(StandardCharsets.UTF_8))
                .add(CloudEventHeaders.TRACEPARENT, trace.getBytes(StandardCharsets.UTF_8));
        articles.pipeInput("a", Articles.body("a", "It rained."));
        articles.pipeInput(new TestRecord<>(
                "b", Articles.body("b", "It rained."), headers, Instant.parse("2026-03-02T09:00:07Z")));

        events.readRecord();
        Map<String, String> texts = new TreeMap<>();
        events.readRecord()
                .headers()
                .forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(texts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CloudEventHeaders.SPEC_VERSION, "1.0",
                        CloudEventHeaders.ID, "0-1@test/b",
                        CloudEventHeaders.SOURCE, "/gainsay/news.events.v1",
                        CloudEventHeaders.TYPE, "org.gainsay.news.events.v1",
                        CloudEventHeaders.SUBJECT, "b",
                        CloudEventHeaders.TIME, "2026-03-02T09:00:07Z",
                        CloudEventHeaders.CONTENT_TYPE, "application/json",
                        CloudEventHeaders.TRACEPARENT, trace));
    }

    @Test
    void whatIsLoggedOfAnArticleHasItsIdAndItsTraces() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ReadArticle.class);
        lines.start();
        logger.addAppender(lines);
        Headers headers = new RecordHeaders()
                .add(
                        CloudEventHeaders.TRACEPARENT,
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(StandardCharsets.UTF_8));
        // Any time is slow here, so that both lines come.
        try (TopologyTestDriver anySlow =
                new TopologyTestDriver(EnrichTopology.topology(FAILS_ON_BAD, Duration.ZERO), settings())) {
            anySlow.createInputTopic(
                            IngestTopics.ARTICLES.name(),
                            Serdes.String().serializer(),
                            IngestTopics.ARTICLES.value().serializer())
                    .pipeInput(new TestRecord<>("bad", Articles.body("bad", "?"), headers));
        } finally {
            logger.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getMessage)
                .satisfiesExactly(line -> assertThat(line).contains("dead letters"), line -> assertThat(line)
                        .contains("took"));
        assertThat(lines.list).extracting(ILoggingEvent::getMDCPropertyMap).allSatisfy(ids -> assertThat(ids)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(ArticleLog.ARTICLE, "bad", ArticleLog.TRACE, "4bf92f3577b34da6a3ce929d0e0e4736")));
    }
}
