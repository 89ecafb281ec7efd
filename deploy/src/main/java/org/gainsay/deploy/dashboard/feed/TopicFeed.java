package org.gainsay.deploy.dashboard.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the board's topics from their beginning and goes on for ever, in one thread.
 *
 * <p>The board is restored once everything that stood in the topics at the start has been read. A broker that goes away
 * is waited for. A fault that waiting cannot mend, such as a refused login, ends the feed and is kept in {@link #fault}.
 */
public final class TopicFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration TOPIC_CHECK = Duration.ofSeconds(1);
    private static final long CLOSE_MILLIS = 5_000;

    private final Board board;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable RuntimeException fault;

    private TopicFeed(Board board, KafkaConsumer<String, byte[]> consumer) {
        this.board = board;
        this.consumer = consumer;
        this.thread = new Thread(this::run, "dashboard-feed");
        thread.setDaemon(true);
    }

    /** Starts to read. */
    public static TopicFeed start(Board board, Map<String, Object> client) {
        TopicFeed feed = new TopicFeed(
                board,
                Consumers.open(
                        client,
                        Map.of(
                                ConsumerConfig.CLIENT_ID_CONFIG,
                                "gainsay-dashboard",
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                2000)));
        feed.thread.start();
        return feed;
    }

    /** Why the feed has ended, or null while it goes on. */
    public @Nullable RuntimeException fault() {
        return fault;
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> partitions = awaitTopics();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            follow(consumer.endOffsets(partitions));
        } catch (WakeupException e) {
            if (closed.getCount() > 0) {
                throw e;
            }
        } catch (RuntimeException e) {
            LOG.error("the dashboard no longer follows the topics", e);
            fault = e;
        }
    }

    /** The topics may be made a moment after this starts. */
    private List<TopicPartition> awaitTopics() {
        Set<String> missing = board.topics();
        while (true) {
            Map<String, List<PartitionInfo>> known = consumer.listTopics();
            List<TopicPartition> partitions = board.topics().stream()
                    .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Set<String> absent = board.topics().stream()
                    .filter(topic -> !known.containsKey(topic))
                    .collect(Collectors.toSet());
            if (absent.isEmpty()) {
                return partitions;
            }
            if (!absent.equals(missing)) {
                LOG.info("waiting for the topics {} (\"gainsay topics\" makes them)", absent);
                missing = absent;
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (closed.await(TOPIC_CHECK.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WakeupException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WakeupException();
        }
    }

    private void follow(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> ahead = new HashMap<>(ends);
        while (closed.getCount() > 0) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                take(record);
            }
            if (!ahead.isEmpty()) {
                new ArrayList<>(ahead.keySet())
                        .forEach(partition -> ahead.computeIfPresent(
                                partition, (p, end) -> consumer.position(p) >= end ? null : end));
                if (ahead.isEmpty()) {
                    board.clock().restored();
                }
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String key = Objects.requireNonNullElse(record.key(), "");
        try {
            board.apply(record.topic(), key, record.value(), new Place(record.partition(), record.offset()));
        } catch (SerializationException e) {
            // Written by somebody else's program: it cannot be shown, and must not stop what can.
            LOG.warn(
                    "skipped {}-{} offset {}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        consumer.wakeup();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
