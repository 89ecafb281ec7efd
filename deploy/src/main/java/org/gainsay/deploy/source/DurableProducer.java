package org.gainsay.deploy.source;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serializer;
import org.gainsay.deploy.stage.StageSettings;

/** A producer for what must not be lost or doubled: idempotent, and a record is sent when all replicas have it. */
public final class DurableProducer {

    private DurableProducer() {}

    /**
     * Connects.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least; what keeps records safe cannot be set otherwise
     */
    public static <K, V> KafkaProducer<K, V> connect(
            Map<String, String> kafka, Serializer<K> keys, Serializer<V> values) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, StageSettings.MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        settings.putAll(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(settings, keys, values);
    }
}
