package org.gainsay.deploy.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gainsay.deploy.topic.PartitionReader;

/** Reads topics as a dashboard does, and notes how old each record is when it can be seen. */
final class Delays implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int LONGEST = 600_000;

    private final int[] counts = new int[LONGEST + 1];
    private final Thread thread;
    private volatile boolean stopped;
    private long records;
    private volatile long last = System.nanoTime();

    /** From now on. */
    Delays(Map<String, String> kafka, Collection<String> topics) {
        thread = new Thread(() -> read(kafka, topics), "bench-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(Map<String, String> kafka, Collection<String> topics) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> PartitionReader.partitions(consumer, topic).stream())
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!stopped) {
                consumer.poll(POLL).forEach(record -> {
                    long age = System.currentTimeMillis() - record.timestamp();
                    counts[(int) Math.max(0, Math.min(LONGEST, age))]++;
                    records++;
                    last = System.nanoTime();
                });
            }
        }
    }

    /** When the last record came, by {@link System#nanoTime()}; when it began to read if none has. */
    long last() {
        return last;
    }

    long records() {
        return records;
    }

    /** Milliseconds that this share of the records was not older than; to be asked when it is closed. */
    int percentile(double share) {
        long rank = (long) Math.ceil(share * records);
        long seen = 0;
        for (int age = 0; age <= LONGEST; age++) {
            seen += counts[age];
            if (seen >= rank) {
                return age;
            }
        }
        return LONGEST;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
