package org.gainsay.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
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
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
