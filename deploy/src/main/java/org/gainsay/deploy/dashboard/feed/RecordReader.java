package org.gainsay.deploy.dashboard.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Place;
import org.gainsay.ingest.api.Topic;

/** Reads single records again by their offset, for what is too large to keep in memory. Safe for many threads. */
public final class RecordReader implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int TRIES = 3;

    private final Board board;
    private final KafkaConsumer<String, byte[]> consumer;

    private RecordReader(Board board, KafkaConsumer<String, byte[]> consumer) {
        this.board = board;
        this.consumer = consumer;
    }

    /** Opens a reader of the records that a board knows of. */
    public static RecordReader open(Board board, Map<String, Object> client) {
        return new RecordReader(
                board,
                Consumers.open(
                        client,
                        Map.of(
                                ConsumerConfig.CLIENT_ID_CONFIG,
                                "gainsay-dashboard-reader",
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                1,
                                // The first batch comes whole however large it is; what follows it is not wanted.
                                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                                1)));
    }

    /**
     * The newest value of a key.
     *
     * @return empty if there is none, or it is not what the topic carries
     * @throws ReadTimeoutException if the broker does not answer within five seconds
     */
    public <V> Optional<V> read(Topic<String, V> topic, String key) {
        // Compaction may take a record away between the look at the board and the look into the topic.
        for (int i = 0; i < TRIES; i++) {
            Place place = board.place(topic, key);
            if (place == null) {
                return Optional.empty();
            }
            ConsumerRecord<String, byte[]> record = fetch(new TopicPartition(topic.name(), place.partition()), place);
            if (key.equals(record.key()) && record.value() != null) {
                return value(topic, record);
            }
        }
        return Optional.empty();
    }

    private static <V> Optional<V> value(Topic<String, V> topic, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(topic.value().deserializer().deserialize(topic.name(), record.value()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private synchronized ConsumerRecord<String, byte[]> fetch(TopicPartition partition, Place place) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                return record;
            }
        }
        throw new ReadTimeoutException("no answer from the broker for " + partition + " offset " + place.offset());
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
