package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.ingest.api.Topic;

/** The latest values of topics as a {@code read_committed} consumer sees them, and how many records went by. */
final class Table implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, String> values = new TreeMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    Table(Map<String, String> client, List<? extends Topic<?, ?>> topics) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic<?, ?> topic : topics) {
            for (int p = 0; p < topic.partitions(); p++) {
                partitions.add(new TopicPartition(topic.name(), p));
            }
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static Table ofAggregates(Map<String, String> client) {
        return new Table(client, AggregateTopics.ALL);
    }

    /** Topic, a blank, key, to JSON, as far as has been read now. */
    Map<String, String> read() {
        consumer.poll(Duration.ofMillis(200)).forEach(this::take);
        return new TreeMap<>(values);
    }

    /** The same as far as there is anything to read now: a poll brings what it likes of it. */
    Map<String, String> readToEnd() {
        PartitionReader.readToEnd(consumer, consumer.assignment(), PATIENCE, this::take);
        return new TreeMap<>(values);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        records.add(record);
        String key = name(record);
        if (record.value() == null) {
            values.remove(key);
        } else {
            values.put(key, new String(record.value(), UTF_8));
        }
    }

    /** Topic, a blank, key. */
    static String name(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + " " + (record.key() == null ? "" : new String(record.key(), UTF_8));
    }

    /** All records that were read, repeats of a key included. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        return List.copyOf(records);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
