package org.gainsay.deploy.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gainsay.deploy.deadletter.DeadLetter;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.poll.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the dead letters of the last day, to learn which polled items ingest could make no article of. One thread's. */
final class RefusalTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RefusalTail.class);

    private static final String INGEST = "ingest";
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Refusals refusals;
    private List<TopicPartition> partitions = List.of();
    private Instant next = Instant.MIN;

    /**
     * A tail that has read nothing yet.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     * @param refusals takes in what it reads
     */
    RefusalTail(Map<String, String> kafka, Refusals refusals) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.refusals = refusals;
    }

    /** All that is there now. */
    static Refusals read(Map<String, String> kafka, Instant now) {
        Refusals refusals = new Refusals();
        try (RefusalTail tail = new RefusalTail(kafka, refusals)) {
            tail.begin(now);
            Map<TopicPartition, Long> ends = tail.consumer.endOffsets(tail.partitions);
            while (tail.partitions.stream()
                    .anyMatch(partition -> tail.consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                tail.take(tail.consumer.poll(PATIENCE));
            }
        }
        return refusals;
    }

    /** Takes in what has come, every few seconds; waits for nothing. */
    void turn(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        try {
            if (partitions.isEmpty()) {
                begin(now);
            }
            if (!partitions.isEmpty()) {
                take(consumer.poll(Duration.ZERO));
            }
        } catch (RetriableException e) { // a rate for people to look at: polling does not stop for it
            log.debug("the dead letters cannot be read now: {}", e.toString());
        }
    }

    private void begin(Instant now) {
        List<TopicPartition> all = consumer.partitionsFor(IngestTopics.DEAD_LETTERS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        long since = now.minus(Refusals.WINDOW).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> places =
                consumer.offsetsForTimes(all.stream().collect(Collectors.toMap(partition -> partition, p -> since)));
        consumer.seekToEnd(all);
        all.forEach(partition -> {
            OffsetAndTimestamp place = places.get(partition);
            if (place != null) {
                consumer.seek(partition, place.offset());
            }
        });
        partitions = all;
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            DeadLetter letter = DeadLetter.of(record);
            // What was to be taken back and was never there has no body to miss.
            boolean document =
                    INGEST.equals(letter.stage()) && !Objects.equals(letter.reason(), Reason.UNKNOWN_ARTICLE.code());
            if (document && letter.source() != null && letter.key() != null) {
                refusals.add(letter.source(), letter.key(), letter.time());
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
