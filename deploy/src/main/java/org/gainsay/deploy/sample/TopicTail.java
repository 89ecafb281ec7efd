package org.gainsay.deploy.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics as a dashboard would: {@code read_committed}, no group, from the start or from now on. */
final class TopicTail implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    private TopicTail(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Follows topics from their start. */
    static TopicTail fromStart(Map<String, String> kafka, List<String> topics) {
        TopicTail tail = open(kafka, topics);
        tail.consumer.seekToBeginning(tail.consumer.assignment());
        return tail;
    }

    /** Follows topics from their present end. */
    static TopicTail fromNow(Map<String, String> kafka, List<String> topics) {
        TopicTail tail = open(kafka, topics);
        tail.consumer.seekToEnd(tail.consumer.assignment());
        tail.consumer
                .assignment()
                .forEach(tail.consumer::position); // seeking is lazy: settle it before anything is sent
        return tail;
    }

    private static TopicTail open(Map<String, String> kafka, List<String> topics) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            consumer.partitionsFor(topic).forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
        }
        consumer.assign(partitions);
        return new TopicTail(consumer);
    }

    /** Hands over what has come, waiting a while for it; tells how many records there were. */
    int poll(Duration patience, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(patience);
        records.forEach(reader);
        return records.count();
    }

    /** Whether all that is committed now has been handed over. */
    boolean isAtEnd() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
