package org.gainsay.deploy.poll;

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
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of sources. */
public final class SourceTopic {

    private static final Logger log = LoggerFactory.getLogger(SourceTopic.class);
    /** For the next record: longer than a broker needs to come back, shorter than the group's patience with a silent member. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private SourceTopic() {}

    /**
     * The newest state of each source.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     */
    public static Collection<Source> read(Map<String, String> kafka) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka, Map.of())) {
            List<TopicPartition> all = PartitionReader.partitions(consumer, IngestTopics.SOURCES.name());
            if (all.isEmpty()) {
                return List.of();
            }
            consumer.assign(all);
            return read(consumer, all).values();
        }
    }

    static KafkaConsumer<String, byte[]> consumer(Map<String, String> kafka, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(kafka);
        all.putAll(settings);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Reads partitions that the consumer holds from their beginning to their present end.
     *
     * @throws RetriableException if the broker is too slow, or the consumer does not hold them any more
     */
    static Map<String, Source> read(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<String, Source> sources = new LinkedHashMap<>();
        consumer.seekToBeginning(partitions);
        PartitionReader.readToEnd(consumer, partitions, PATIENCE, record -> take(record, sources));
        return sources;
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, Source> sources) {
        if (record.value() == null) {
            sources.remove(record.key());
            return;
        }
        try {
            Source source = IngestTopics.SOURCES.value().deserializer().deserialize(record.topic(), record.value());
            sources.put(source.url(), source);
        } catch (SerializationException e) {
            // Written by somebody else's program: the feed is polled as if for the first time.
            log.warn("skipped {} offset {}: {}", record.topic(), record.offset(), e.getMessage());
        }
    }
}
