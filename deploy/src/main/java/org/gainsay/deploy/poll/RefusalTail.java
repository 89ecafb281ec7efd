package org.gainsay.deploy.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gainsay.deploy.deadletter.DeadLetter;
import org.gainsay.deploy.source.WebItems;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.poll.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the dead letters of the last day, to learn which polled items ingest could make no article of. One thread's. */
final class RefusalTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RefusalTail.class);

    private static final String TOPIC = IngestTopics.DEAD_LETTERS.name();
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofMinutes(1);

    /** What polling waits for it at most, in a call. */
    private static final int PATIENCE_MILLIS = 2000;

    /** A turn is short, however many letters there are. */
    private static final int POLLS_A_TURN = 20;

    private final Consumer<byte[], byte[]> consumer;
    private final Refusals refusals;
    private List<TopicPartition> partitions = List.of();
    private Instant next = Instant.MIN;
    private boolean told;

    /**
     * A tail that has read nothing yet.
     *
     * @param consumer of its own
     * @param refusals takes in what it reads
     */
    RefusalTail(Consumer<byte[], byte[]> consumer, Refusals refusals) {
        this.consumer = consumer;
        this.refusals = refusals;
    }

    /**
     * A tail beside other work, which it does not hold up.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     * @param refusals takes in what it reads
     */
    static RefusalTail follow(Map<String, String> kafka, Refusals refusals) {
        return new RefusalTail(
                consumer(kafka, Map.of(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS)), refusals);
    }

    /**
     * All that is there now.
     *
     * @throws RetriableException if it cannot be had in time
     * @throws AuthorizationException if it is not for this user
     */
    static Refusals read(Map<String, String> kafka, Instant now) {
        Refusals refusals = new Refusals();
        try (RefusalTail tail = new RefusalTail(consumer(kafka, Map.of()), refusals)) {
            tail.readToEnd(now, SourceTopic.PATIENCE);
        }
        return refusals;
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, String> kafka, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.putAll(more);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void readToEnd(Instant now, Duration patience) {
        begin(now);
        PartitionReader.readToEnd(consumer, partitions, patience, this::take);
    }

    /** Takes in what has come, every few seconds; waits for nothing that is there, and not long for what is not. */
    void turn(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        try {
            if (partitions.isEmpty()) {
                begin(now);
            }
            if (!partitions.isEmpty()) {
                takeWhatIsThere();
            }
            next = now.plus(PAUSE);
        } catch (RetriableException | AuthorizationException e) { // a rate to look at: polling does not stop for it
            next = now.plus(PAUSE_AFTER_FAULT);
            if (!told) {
                told = true;
                log.warn("how many polled items have no body is not known: {} cannot be read: {}", TOPIC, e.toString());
            }
        }
    }

    private void takeWhatIsThere() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ZERO);
        for (int polls = 1; !records.isEmpty(); polls++) {
            records.forEach(this::take);
            told = false; // they are read; that nothing came would not show it
            if (polls == POLLS_A_TURN) {
                return;
            }
            records = consumer.poll(Duration.ZERO);
        }
    }

    private void begin(Instant now) {
        List<TopicPartition> all = PartitionReader.partitions(consumer, TOPIC);
        consumer.assign(all);
        long since = now.minus(Refusals.WINDOW).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> places =
                consumer.offsetsForTimes(all.stream().collect(Collectors.toMap(partition -> partition, p -> since)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        all.forEach(partition -> {
            OffsetAndTimestamp place = places.get(partition);
            consumer.seek(partition, place != null ? place.offset() : ends.getOrDefault(partition, 0L));
        });
        partitions = all;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        DeadLetter letter = DeadLetter.of(record);
        // What was to be taken back and was never there has no body to miss.
        boolean document = Stage.INGEST.label().equals(letter.stage())
                && !Objects.equals(letter.reason(), Reason.UNKNOWN_ARTICLE.code());
        String feed = letter.source();
        // Other connectors name themselves by a word; theirs would push out the feeds' own.
        if (document && feed != null && WebItems.isAddress(feed) && letter.key() != null) {
            refusals.add(feed, letter.key(), letter.time());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
