package org.gainsay.deploy.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.ingest.api.IngestTopics;

/** The topic of dead letters, read from its start to its present end. */
public final class DeadLetters {

    /** For the next letter; a partition without a leader has none to give. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private DeadLetters() {}

    /**
     * The letter at an offset, unless there is none; the topic has one partition.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     * @throws org.apache.kafka.common.errors.TimeoutException if it is not handed out within four minutes
     */
    public static Optional<DeadLetter> at(Map<String, String> kafka, long offset) {
        try (SingleRecords records = new SingleRecords(kafka, IngestTopics.DEAD_LETTERS.name())) {
            return records.at(0, offset).map(DeadLetter::of);
        }
    }

    /**
     * Reads all that is there now.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     * @throws org.apache.kafka.common.errors.TimeoutException if some of it is not handed out within four minutes
     */
    public static void read(Map<String, String> kafka, Consumer<DeadLetter> reader) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = PartitionReader.partitions(consumer, IngestTopics.DEAD_LETTERS.name());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            PartitionReader.readToEnd(consumer, partitions, PATIENCE, record -> reader.accept(DeadLetter.of(record)));
        }
    }
}
