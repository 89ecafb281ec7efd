package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.deploy.stage.StageSettings;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.document.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the raw topic; what it cannot take goes to the dead letters, so that nothing is lost silently.
 *
 * <p>The producer is idempotent and waits for all replicas: a record is reported as sent once, when it is safe.
 */
public final class RawSender implements AutoCloseable {

    /** What the raw topic takes: a document with its key and headers. */
    public static final int MAX_BYTES = 16 * 1024 * 1024 - 64 * 1024;

    private static final String STAGE = "source";

    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * Connects.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     */
    public RawSender(Map<String, String> kafka) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, StageSettings.MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        settings.putAll(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends one document.
     *
     * @param done told the item and what went wrong, or null once it is safe; called on the producer's thread
     */
    public void send(RawItem item, BiConsumer<RawItem, @Nullable Exception> done) {
        byte[] bytes = item.bytes();
        ProducerRecord<byte[], byte[]> record = bytes != null && bytes.length > MAX_BYTES
                ? tooLarge(item, bytes.length)
                : record(IngestTopics.RAW.name(), item, bytes);
        enqueue(record, item, done);
    }

    /**
     * Reports a document that is too large even to be read to the dead letters; its bytes stay where they are.
     *
     * @param item the document without its bytes
     * @param size its size in bytes
     */
    public void refuse(RawItem item, long size, BiConsumer<RawItem, @Nullable Exception> done) {
        enqueue(tooLarge(item, size), item, done);
    }

    /** Every failure reaches the callback, the future need not be kept. */
    private void enqueue(
            ProducerRecord<byte[], byte[]> record, RawItem item, BiConsumer<RawItem, @Nullable Exception> done) {
        var unused = producer.send(record, (metadata, failure) -> done.accept(item, failure));
    }

    private static ProducerRecord<byte[], byte[]> tooLarge(RawItem item, long size) {
        Map<String, String> headers = new HashMap<>(item.headers());
        headers.put(DeadLetterHeaders.STAGE, STAGE);
        headers.put(DeadLetterHeaders.REASON, Reason.TOO_LARGE.code());
        headers.put(
                DeadLetterHeaders.MESSAGE,
                size + " bytes; at most " + MAX_BYTES + " are taken, and the bytes are not kept here");
        headers.put(DeadLetterHeaders.TOPIC, IngestTopics.RAW.name());
        return record(IngestTopics.DEAD_LETTERS.name(), new RawItem(item.key(), null, headers), null);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, RawItem item, byte @Nullable [] value) {
        RecordHeaders headers = new RecordHeaders();
        item.headers().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return new ProducerRecord<>(topic, null, item.key().getBytes(UTF_8), value, headers);
    }

    /** Returns when everything that was sent is safe or has failed. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
