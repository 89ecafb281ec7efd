package org.gainsay.deploy.stage;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The Kafka clients of a stage, whose transactions are known again after a restart.
 *
 * <p>A producer that starts ends what one of the same transactional id left open when it was killed. Kafka Streams makes
 * that id of a process id, and keeps the process id only for a topology with stores on disk: the id of a stage without
 * any, like enrich, was new each time. What its last transaction held back then stayed held back, for all who read committed
 * records alone, until the transaction's timeout of five minutes. So the id is made of the instance's name instead.
 */
final class StageClients implements KafkaClientSupplier {

    private final String prefix;

    StageClients(String applicationId, String instance) {
        this.prefix = applicationId + "-" + instance;
    }

    /** The id with the instance's name for that of the process; the thread's number at its end stays. */
    String transactionalId(String given) {
        return prefix + given.substring(given.lastIndexOf('-'));
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        Map<String, Object> own = new HashMap<>(config);
        own.computeIfPresent(ProducerConfig.TRANSACTIONAL_ID_CONFIG, (key, id) -> transactionalId(id.toString()));
        return new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
