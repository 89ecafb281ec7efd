package org.gainsay.deploy.stage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What a stage needs to know of where it runs.
 *
 * @param kafka client properties of the cluster: addresses, TLS, SASL and whatever the operator sets
 * @param stateFolder where its state stores are kept, over restarts
 * @param threads stream threads; at least 1
 * @param standbys warm copies of each state store on other instances; 0 on a single machine
 * @param instance a name that stays over restarts and is no other instance's: its tasks wait for it a while
 * @param suffix follows the application ids, so that generations of a stage can work side by side; empty as a rule
 */
public record StageSettings(
        Map<String, String> kafka, Path stateFolder, int threads, int standbys, String instance, String suffix) {

    /** A whole document of 16 MiB with its key and headers. */
    public static final int MAX_REQUEST_BYTES = 17 * 1024 * 1024;

    public StageSettings {
        kafka = Map.copyOf(kafka);
        Objects.requireNonNull(stateFolder, "stateFolder");
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(suffix, "suffix");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        if (standbys < 0) {
            throw new IllegalArgumentException("standbys must not be negative, was " + standbys);
        }
    }

    /** The same under other application ids. */
    public StageSettings named(String otherSuffix) {
        return new StageSettings(kafka, stateFolder, threads, standbys, instance, otherSuffix);
    }

    /** Consumer group, changelogs and transactions are named after it. */
    String applicationId(Stage stage) {
        return stage.applicationId() + suffix;
    }

    Properties streams(Stage stage) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(stage));
        p.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        // No task reads two partitions, so that there is none to wait for; to look costs time with each record.
        if (stage == Stage.AGGREGATE) {
            p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        }
        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST_BYTES);
        // Changelogs and repartition topics carry what the topics carry.
        p.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAX_REQUEST_BYTES);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // A transaction is as long as its slowest record: a document that a parser takes its full time over, an
        // article of 50,000 short sentences. At the default of 10 s it would be aborted and done again, for ever.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 300_000);
        // A new transaction's first batch may be refused while the last one ends; those behind it must not overtake it.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
        // A static member that died is missed after this; one that comes back sooner has its tasks at once.
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 15_000);
        // A record may be an article of 10,000 sentences: few at a time, and patience.
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), 900_000);
        p.putAll(kafka);
        // The promises of the chain; nothing that an operator sets may take them back.
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return p;
    }
}
