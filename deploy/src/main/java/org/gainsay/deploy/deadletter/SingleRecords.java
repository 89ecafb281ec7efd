package org.gainsay.deploy.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads single records of a topic, by their place. */
final class SingleRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Connects.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     */
    SingleRecords(Map<String, String> kafka, String topic) {
        this.topic = topic;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // The first batch comes whole however large it is; what follows it is not wanted.
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The record at a place, unless it is there no more.
     *
     * @throws TimeoutException if the broker does not hand it out within four minutes: nothing is known of it then
     */
    Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        consumer.assign(List.of(place));
        Long first = consumer.beginningOffsets(List.of(place)).get(place);
        Long end = consumer.endOffsets(List.of(place)).get(place);
        if (first == null || end == null || offset < first || offset >= end) {
            return Optional.empty();
        }
        consumer.seek(place, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                return record.offset() == offset ? Optional.of(record) : Optional.empty();
            }
            if (consumer.position(place) > offset) {
                return Optional.empty(); // nothing but the marks of transactions from there on
            }
        }
        throw new TimeoutException("the broker has not handed out " + place + " offset " + offset + " in " + PATIENCE);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
