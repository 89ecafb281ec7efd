package org.gainsay.deploy.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.deploy.stage.Generation;
import org.gainsay.deploy.stage.GenerationInForce;
import org.gainsay.deploy.stage.StageSettings;
import org.gainsay.deploy.topic.TableReader;
import org.gainsay.ingest.api.CloudEventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Puts a generation into force: in one transaction its records take the place of those on the published topics, the stages
 * get the places from which they go on, and the generation's number is told.
 */
final class Switch {

    /** The most that brokers allow if nobody told them otherwise. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Map<String, String> kafka;
    private final Generation generation;

    Switch(Map<String, String> kafka, Generation generation) {
        this.kafka = kafka;
        this.generation = generation;
    }

    /** Ends what a replay that was killed in the middle of its switch left open: readers would wait for its timeout. */
    static void endOpenOne(Map<String, String> kafka) {
        try (Producer<byte[], byte[]> producer = producer(kafka)) {
            producer.initTransactions();
        }
    }

    /**
     * Does it; nobody may be writing the published topics, nor those beside them.
     *
     * @param topics the published ones whose records are exchanged
     * @param places by group, from where it goes on
     * @param last throws if something forbids it after all; called when all is written and nothing committed
     * @return how many records changed
     * @throws org.apache.kafka.common.KafkaException if it did not come to pass; nothing has changed then
     */
    long make(
            TableReader reader,
            List<String> topics,
            Map<String, Map<TopicPartition, OffsetAndMetadata>> places,
            Runnable last) {
        try (Producer<byte[], byte[]> producer = producer(kafka)) {
            producer.initTransactions();
            producer.beginTransaction();
            long changed = 0;
            for (String topic : topics) {
                for (TopicPartition partition : Backlog.partitions(topic)) {
                    changed += exchange(reader, producer, partition);
                }
            }
            places.forEach((group, offsets) -> producer.sendOffsetsToTransaction(offsets, metadata(group)));
            send(producer, GenerationInForce.record(generation));
            producer.flush();
            last.run();
            producer.commitTransaction();
            return changed;
        }
    }

    /** As somebody who is no member of the group: it has none. */
    private ConsumerGroupMetadata metadata(String group) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.groupMetadata();
        }
    }

    private long exchange(TableReader reader, Producer<byte[], byte[]> producer, TopicPartition partition) {
        Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> old = reader.table(partition);
        TopicPartition beside = new TopicPartition(generation.beside(partition.topic()), partition.partition());
        long changed = 0;
        for (ConsumerRecord<byte[], byte[]> record : reader.table(beside).values()) {
            ConsumerRecord<byte[], byte[]> before = old.remove(ByteBuffer.wrap(record.key()));
            if (before == null || !Arrays.equals(before.value(), record.value())) {
                send(producer, replacement(partition, record, record.value()));
                changed++;
            }
        }
        for (ConsumerRecord<byte[], byte[]> gone : old.values()) {
            send(producer, replacement(partition, gone, null));
            changed++;
        }
        return changed;
    }

    // What could not be sent fails the commit.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    // Kafka's records are not annotated: a null value is the tombstone.
    @SuppressWarnings("NullAway")
    private ProducerRecord<byte[], byte[]> replacement(
            TopicPartition partition, ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        Header id = headers.lastHeader(CloudEventHeaders.ID);
        if (id != null) {
            headers.remove(CloudEventHeaders.ID);
            headers.add(
                    CloudEventHeaders.ID,
                    renamed(new String(id.value(), UTF_8), generation).getBytes(UTF_8));
        }
        if (value == null) {
            headers.remove(CloudEventHeaders.CONTENT_TYPE);
        }
        return new ProducerRecord<>(
                partition.topic(), partition.partition(), record.timestamp(), record.key(), value, headers);
    }

    /**
     * An id that no record of the published topic has: {@code 3-1207/UY} becomes {@code 3-1207@g2/UY}, and
     * {@code 3-1207@4-1f0e/9b2c} becomes {@code 3-1207@4-1f0e.g2/9b2c}.
     */
    static String renamed(String id, Generation generation) {
        int slash = id.indexOf('/');
        String place = slash < 0 ? id : id.substring(0, slash);
        String mark = (place.contains("@") ? "." : "@") + "g" + generation.number();
        return place + mark + (slash < 0 ? "" : id.substring(slash));
    }

    private static Producer<byte[], byte[]> producer(Map<String, String> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "gainsay-replay");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONGEST.toMillis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, StageSettings.MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
