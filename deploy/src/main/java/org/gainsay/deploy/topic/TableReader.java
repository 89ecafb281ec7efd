package org.gainsay.deploy.topic;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads partitions as tables, as a {@code read_committed} consumer sees them. */
public final class TableReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Consumer<byte[], byte[]> consumer;

    /** Reads with these client properties. */
    public TableReader(Map<String, String> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The newest record of each key that has not been taken away, in the order of the keys' first records. */
    public Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> table(TopicPartition partition) {
        Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> table = new LinkedHashMap<>();
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        PartitionReader.readToEnd(consumer, List.of(partition), PATIENCE, record -> {
            ByteBuffer key = ByteBuffer.wrap(record.key());
            if (record.value() == null) {
                table.remove(key);
            } else {
                table.put(key, record);
            }
        });
        return table;
    }

    /** How many records stand in a partition from an offset on and before another; transactions' marks are none. */
    public long records(TopicPartition partition, long from, long before) {
        long[] records = new long[1];
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        PartitionReader.readToEnd(consumer, List.of(partition), PATIENCE, record -> {
            if (record.offset() < before) {
                records[0]++;
            }
        });
        return records[0];
    }

    /** Where the next record of each partition will be, or where the oldest transaction that is open begins. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        return consumer.endOffsets(partitions, PATIENCE);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
