package org.gainsay.aggregate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.CloudEventHeaders;
import org.gainsay.ingest.api.Topic;

/** The topology in a test driver, and its topics as tables. */
public final class LedgerDriver implements AutoCloseable {

    private final Path directory;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, ArticleEvents> events;
    private final Map<String, Map<String, String>> tables = new HashMap<>();

    public LedgerDriver() {
        try {
            directory = Files.createTempDirectory("ledger");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "ledger-test");
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        driver = new TopologyTestDriver(AggregateTopology.topology(), config);
        events = driver.createInputTopic(
                EnrichTopics.EVENTS.name(),
                EnrichTopics.EVENTS.key().serializer(),
                EnrichTopics.EVENTS.value().serializer());
    }

    public TopologyTestDriver driver() {
        return driver;
    }

    /** Puts a revision in; its article's id is the key. */
    public void put(ArticleEvents revision) {
        events.pipeInput(revision.article(), revision);
    }

    /** The same in a trace. */
    public void put(Says revision, String traceparent) {
        ArticleEvents value = revision.events();
        events.pipeInput(new TestRecord<>(
                value.article(),
                value,
                new RecordHeaders()
                        .add(CloudEventHeaders.TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8))
                        .add(CloudEventHeaders.ID, "of the events".getBytes(StandardCharsets.UTF_8)),
                Instant.parse("2026-03-03T10:00:07Z")));
    }

    public void put(Says revision) {
        put(revision.events());
    }

    public void withdraw(String article) {
        events.pipeInput(article, (ArticleEvents) null);
    }

    /** What a topic says now, as JSON by key. */
    public Map<String, String> json(Topic<String, ?> topic) {
        Map<String, String> table = tables.computeIfAbsent(topic.name(), any -> new HashMap<>());
        driver.createOutputTopic(topic.name(), new StringDeserializer(), new StringDeserializer())
                .readRecordsToList()
                .forEach(record -> {
                    if (record.value() == null) {
                        table.remove(record.key());
                    } else {
                        table.put(record.key(), record.value());
                    }
                });
        return table;
    }

    /** What all topics say now: topic, a blank, key, to JSON. */
    public Map<String, String> json() {
        Map<String, String> all = new HashMap<>();
        AggregateTopics.ALL.forEach(
                topic -> json(topic).forEach((key, value) -> all.put(topic.name() + " " + key, value)));
        return all;
    }

    /** What a topic says of a key. */
    public <V> V get(Topic<String, V> topic, String key) {
        String json = json(topic).get(key);
        if (json == null) {
            throw new AssertionError(topic.name() + " says nothing of " + key + ", only of "
                    + json(topic).keySet());
        }
        return topic.value().deserializer().deserialize(topic.name(), json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        driver.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
