package org.gainsay.deploy.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads what partitions hold at a moment, and no more. */
public final class PartitionReader {

    private static final Duration POLL = Duration.ofMillis(250);

    private PartitionReader() {}

    /** The group gave a partition to another instance while it was being read. */
    private static final class PartitionTakenException extends RetriableException {

        private static final long serialVersionUID = 1L;
    }

    /** All partitions of a topic; empty if there is no such topic. */
    public static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic);
        return partitions == null
                ? List.of()
                : partitions.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
    }

    /**
     * Reads partitions that the consumer holds from where it is to their present end.
     *
     * @param patience for the next record: a partition may have no leader who would hand it out
     * @throws RetriableException if the broker is too slow, or the consumer does not hold them any more
     */
    public static <K, V> void readToEnd(
            Consumer<K, V> consumer,
            Collection<TopicPartition> partitions,
            Duration patience,
            java.util.function.Consumer<ConsumerRecord<K, V>> taker) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long deadline = System.nanoTime() + patience.toNanos();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            ConsumerRecords<K, V> records = consumer.poll(POLL);
            records.forEach(taker);
            if (!consumer.assignment().containsAll(partitions)) {
                throw new PartitionTakenException();
            }
            if (!records.isEmpty()) {
                deadline = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() > deadline) {
                Set<String> topics =
                        partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
                throw new TimeoutException("the broker has not handed out " + topics + " in " + patience);
            }
        }
    }
}
