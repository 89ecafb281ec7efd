package org.gainsay.deploy.poll;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of sources. */
public final class SourceTopic {

    private static final Logger log = LoggerFactory.getLogger(SourceTopic.class);
    private static final Duration POLL = Duration.ofMillis(250);

    /** Longer than a broker needs for its whole log, shorter than the group's patience with a silent member. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private SourceTopic() {}

    /**
     * The newest state of each source.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     */
    public static Collection<Source> read(Map<String, String> kafka) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka, Map.of())) {
            List<PartitionInfo> partitions = consumer.partitionsFor(IngestTopics.SOURCES.name());
            if (partitions == null || partitions.isEmpty()) {
                return List.of();
            }
            List<TopicPartition> all = partitions.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
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

    /** The group gave the partition to another instance while it was being read. */
    private static final class PartitionTakenException extends RetriableException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads partitions that the consumer holds from their beginning to their present end.
     *
     * @throws RetriableException if the broker is too slow, or the consumer does not hold them any more
     */
    static Map<String, Source> read(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<String, Source> sources = new LinkedHashMap<>();
        consumer.seekToBeginning(partitions);
        readOn(consumer, partitions, PATIENCE, record -> take(record, sources));
        return sources;
    }

    /**
     * Reads partitions that the consumer holds from where it is to their present end.
     *
     * @param patience for all of it: a partition may have no leader who would hand it out
     * @throws RetriableException if the broker is too slow, or the consumer does not hold them any more
     */
    static <K, V> void readOn(
            Consumer<K, V> consumer,
            Collection<TopicPartition> partitions,
            Duration patience,
            java.util.function.Consumer<ConsumerRecord<K, V>> taker) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long deadline = System.nanoTime() + patience.toNanos();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            consumer.poll(POLL).forEach(taker);
            if (!consumer.assignment().containsAll(partitions)) {
                throw new PartitionTakenException();
            }
            if (System.nanoTime() > deadline) {
                Set<String> topics =
                        partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
                throw new TimeoutException("the broker has not handed out " + topics + " in " + patience);
            }
        }
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
