package org.gainsay.deploy.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.gainsay.deploy.topic.Deadline;
import org.gainsay.deploy.topic.TableReader;
import org.gainsay.ingest.api.Topic;

/**
 * Tells which {@link Generation} counts, on a topic of its own: so a switch tells it in the same transaction as it
 * publishes the numbers. A cluster without that topic has never had another than the first.
 */
public final class GenerationInForce {

    /** Its one record has the key {@value #KEY} and the number in digits; made by the first replay. */
    public static final Topic<String, String> TOPIC = new Topic<>(
            Stage.AGGREGATE.applicationId() + "-generation",
            Serdes.String(),
            Serdes.String(),
            Topic.Cleanup.COMPACT,
            1,
            Map.of(),
            "which rebuild of the ledger counts");

    private static final String KEY = "generation";

    private GenerationInForce() {}

    /**
     * Reads it.
     *
     * @throws org.gainsay.deploy.topic.ClusterUnavailableException if the cluster does not answer in time
     */
    public static Generation read(Admin admin, Map<String, String> kafka, Deadline deadline) {
        if (!deadline.get(admin.listTopics().names()).contains(TOPIC.name())) {
            return Generation.FIRST;
        }
        try (TableReader reader = new TableReader(kafka)) {
            ConsumerRecord<byte[], byte[]> record =
                    reader.table(new TopicPartition(TOPIC.name(), 0)).get(ByteBuffer.wrap(KEY.getBytes(UTF_8)));
            return record == null
                    ? Generation.FIRST
                    : new Generation(Integer.parseInt(new String(record.value(), UTF_8)));
        }
    }

    /** The record that puts a generation into force. */
    public static ProducerRecord<byte[], byte[]> record(Generation generation) {
        return new ProducerRecord<>(
                TOPIC.name(),
                KEY.getBytes(UTF_8),
                Integer.toString(generation.number()).getBytes(UTF_8));
    }
}
