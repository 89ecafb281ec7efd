package org.gainsay.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.envelope.EnvelopeExtractor;
import org.jspecify.annotations.Nullable;

class IngestTopologyProperties {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    /** What a sender may put on the raw topic; the times are those that the publisher states. */
    private record Sent(int article, int revision, String kind) {

        byte[] bytes() {
            String time = "2026-03-01T10:00:0" + revision + "Z";
            String url = "https://example.com/" + article;
            String envelope =
                    switch (kind) {
                        case "withdrawal" ->
                            "{\"url\": \"" + url + "\", \"withdrawn\": true, \"updated\": \"" + time + "\"}";
                        case "broken" -> "{\"url\": ";
                        default ->
                            "{\"url\": \"" + url + "\", \"body\": \"Wording " + revision + ".\", \"updated\": \"" + time
                                    + "\"}";
                    };
            return envelope.getBytes(UTF_8);
        }
    }

    @Property(tries = 25)
    void anyOrderOfArrivalEndsTheSameAndEveryRecordIsAccountedFor(
            @ForAll("history") List<Sent> history, @ForAll Random random) throws IOException {
        List<Sent> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(latest(shuffled)).isEqualTo(latest(history));
    }

    @Provide
    Arbitrary<List<Sent>> history() {
        Arbitrary<Sent> sent = Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just("revision")),
                                Tuple.of(2, Arbitraries.just("withdrawal")),
                                Tuple.of(1, Arbitraries.just("broken"))))
                .as(Sent::new);
        // One record of each time: which of two that claim the same time is later, only their arrival says.
        return sent.list().ofMaxSize(12).uniqueElements(one -> List.of(one.article(), one.revision()));
    }

    /** The latest wording of each article, as a reader of the compacted topic ends up with it. */
    private static Map<String, @Nullable String> latest(List<Sent> history) throws IOException {
        Properties properties = new Properties();
        Path state = Files.createTempDirectory(Path.of("target"), "ingest-properties");
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        try (TopologyTestDriver driver =
                new TopologyTestDriver(IngestTopology.topology(new EnvelopeExtractor()), properties, START)) {
            TestInputTopic<@Nullable String, byte[]> raw =
                    driver.createInputTopic(IngestTopics.RAW.name(), new StringSerializer(), new ByteArraySerializer());
            for (int i = 0; i < history.size(); i++) {
                raw.pipeInput(new TestRecord<>(null, history.get(i).bytes(), START.plusSeconds(i)));
            }
            Map<String, @Nullable String> latest = new HashMap<>();
            List<TestRecord<String, @Nullable Article>> out = driver.createOutputTopic(
                            IngestTopics.ARTICLES.name(),
                            new StringDeserializer(),
                            IngestTopics.ARTICLES.value().deserializer())
                    .readRecordsToList();
            for (TestRecord<String, @Nullable Article> record : out) {
                Article article = record.value();
                latest.put(record.key(), article == null ? null : article.text());
            }
            int deadLetters = driver.createOutputTopic(
                            IngestTopics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .size();
            assertThat(out.size() + deadLetters + total(driver, "repeats") + total(driver, "stale"))
                    .as("out + dead letters + repeats")
                    .isEqualTo(history.size())
                    .isEqualTo(total(driver, "processed"));
            return latest;
        }
    }

    private static int total(TopologyTestDriver driver, String count) {
        return driver.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(count + "-total")
                        && metric.metricName().group().equals("stream-gainsay-metrics"))
                .mapToInt(metric -> ((Double) metric.metricValue()).intValue())
                .sum();
    }
}
