package org.gainsay.deploy.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.stage.UnreadableRecords;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.document.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the dead letters that come in while the process lives, by stage and reason, for the metrics.
 *
 * <p>All stages write to one topic, so that one reader of it sees them all. A fault here is a gap in the metrics, shown by
 * {@code gainsay.dead.letters.followed}, and no reason to stop a dashboard.
 */
public final class DeadLetterCounts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterCounts.class);

    private static final String TOPIC = IngestTopics.DEAD_LETTERS.name();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long CLOSE_MILLIS = 5_000;

    /** The topic is open to others: a metric must not have a series for each thing that is written there. */
    private static final Kind OTHER = new Kind("other", "other");

    record Kind(String stage, String reason) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread = new Thread(this::run, "dead-letter-counts");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Kind, Counter> counters = new HashMap<>();
    private volatile boolean reading;

    private DeadLetterCounts(KafkaConsumer<byte[], byte[]> consumer, MeterRegistry registry) {
        this.consumer = consumer;
        thread.setDaemon(true);
        // All of them from the start, at nought: a rate shows the first letter of a kind only if there was a series
        // before.
        kinds().forEach(kind -> counters.put(
                kind,
                Counter.builder("gainsay.dead.letters")
                        .description("Dead letters that came in since this process started, from whatever stage")
                        .tag("stage", kind.stage())
                        .tag("reason", kind.reason())
                        .register(registry)));
        Gauge.builder("gainsay.dead.letters.followed", this, counts -> counts.reading ? 1 : 0)
                .description("1 while this process counts the dead letters of the cluster")
                .register(registry);
    }

    /**
     * Starts to count what comes from now on; returns at once.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     * @param registry gets a counter for each kind of letter
     */
    public static DeadLetterCounts start(Map<String, String> kafka, MeterRegistry registry) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gainsay-dead-letter-counts");
        DeadLetterCounts counts = new DeadLetterCounts(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()), registry);
        counts.thread.start();
        return counts;
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> partitions = awaitTopic();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            reading = true;
            while (closed.getCount() > 0) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException e) {
            LOG.trace("closed", e);
        } catch (KafkaException e) {
            LOG.warn("dead letters are no longer counted: {}", e.toString());
        } finally {
            reading = false;
        }
    }

    private List<TopicPartition> awaitTopic() {
        while (true) {
            try {
                List<TopicPartition> partitions = PartitionReader.partitions(consumer, TOPIC);
                if (!partitions.isEmpty()) {
                    return partitions;
                }
            } catch (RetriableException e) {
                LOG.debug("the dead letters cannot be read yet", e);
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new WakeupException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WakeupException();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        DeadLetter letter = DeadLetter.of(record);
        Kind kind = new Kind(
                Objects.requireNonNullElse(letter.stage(), ""), Objects.requireNonNullElse(letter.reason(), ""));
        Counter counter = counters.getOrDefault(kind, counters.get(OTHER));
        Objects.requireNonNull(counter).increment();
    }

    /** What our own stages and connectors write. */
    static Set<Kind> kinds() {
        Set<Kind> kinds = new LinkedHashSet<>(Set.of(OTHER));
        for (Reason reason : Reason.values()) {
            kinds.add(new Kind("source", reason.code()));
            kinds.add(new Kind(Stage.INGEST.label(), reason.code()));
        }
        kinds.add(new Kind(Stage.ENRICH.label(), "analysis-failed"));
        for (Stage stage : Stage.values()) {
            kinds.add(new Kind(stage.label(), UnreadableRecords.REASON));
        }
        return kinds;
    }

    @Override
    public void close() {
        closed.countDown();
        consumer.wakeup();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
