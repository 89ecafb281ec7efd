package org.gainsay.deploy.poll.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.IngestTopics;
import org.jspecify.annotations.Nullable;

/** Everything that came onto the raw topic, the articles' and the dead letters', as it came; and what pollers noted. */
final class TopicLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * A record of the raw topic.
     *
     * @param mark null for a withdrawal
     */
    record Raw(String key, Prose.@Nullable Mark mark, long at) {}

    /**
     * A record of the articles' topic.
     *
     * @param form its digest and what it is a copy of; null where it was taken back
     */
    record Published(String id, @Nullable String form, Prose.@Nullable Mark mark) {}

    private final List<Raw> raw = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private final List<String> deadLetters = new ArrayList<>();
    private final Notes notes = new Notes();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::read, "topics");
    private volatile boolean stopping;

    TopicLog(String servers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(
                        IngestTopics.RAW.name(),
                        IngestTopics.ARTICLES.name(),
                        IngestTopics.DEAD_LETTERS.name(),
                        IngestTopics.SOURCES.name())
                .flatMap(topic -> IntStream.range(
                                0, consumer.partitionsFor(topic).size())
                        .mapToObj(number -> new TopicPartition(topic, number)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.start();
    }

    private void read() {
        while (!stopping) {
            for (ConsumerRecord<String, byte[]> next : consumer.poll(POLL)) {
                take(next);
            }
        }
        consumer.close();
    }

    private synchronized void take(ConsumerRecord<String, byte[]> next) {
        byte[] value = next.value();
        if (next.topic().equals(IngestTopics.SOURCES.name())) {
            if (value != null) {
                notes.add(
                        IngestTopics.SOURCES.value().deserializer().deserialize(next.topic(), value), next.timestamp());
            }
            return;
        }
        Prose.Mark mark = value == null ? null : Prose.mark(new String(value, UTF_8));
        if (next.topic().equals(IngestTopics.RAW.name())) {
            raw.add(new Raw(next.key(), mark, next.timestamp()));
        } else if (next.topic().equals(IngestTopics.DEAD_LETTERS.name())) {
            deadLetters.add(next.key());
        } else if (value == null) {
            published.add(new Published(next.key(), null, null));
        } else {
            Article article = IngestTopics.ARTICLES.value().deserializer().deserialize(next.topic(), value);
            published.add(new Published(next.key(), article.digest() + " " + article.copyOf(), mark));
        }
    }

    synchronized List<Raw> raw() {
        return List.copyOf(raw);
    }

    /** In the order of each article's records. */
    synchronized List<Published> published() {
        return List.copyOf(published);
    }

    /** Whether a poller had noted by the time of a later record that an earlier one of the same story is done. */
    synchronized boolean isNoted(Raw earlier, Raw later) {
        return notes.isNoted(earlier.key(), earlier.at(), later.at());
    }

    synchronized List<String> deadLetters() {
        return deadLetters.stream().filter(Objects::nonNull).toList();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
