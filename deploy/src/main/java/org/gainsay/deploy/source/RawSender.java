package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.deadletter.Cut;
import org.gainsay.ingest.deadletter.DeadLetterLimit;
import org.gainsay.ingest.deadletter.Kept;
import org.gainsay.ingest.document.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the raw topic; what it cannot take goes to the dead letters, so that nothing is lost silently.
 *
 * <p>A record is reported as sent once, when it is safe.
 */
public final class RawSender implements RawSink, AutoCloseable {

    /** What the raw topic takes: a document with its key and headers. */
    public static final int MAX_BYTES = 16 * 1024 * 1024 - 64 * 1024;

    /** What stands for the connectors where dead letters name their stage. */
    public static final String STAGE = "source";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * Connects.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     */
    public RawSender(Map<String, String> kafka) {
        producer = DurableProducer.connect(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Whether the raw topic takes a document; one that it does not take goes to the dead letters. */
    public static boolean takes(RawItem item) {
        byte[] bytes = item.bytes();
        return item.cut() == null
                && (bytes == null || bytes.length <= MAX_BYTES)
                && DeadLetterLimit.fits(key(item), bytes, headers(item.headers()));
    }

    /** Sends one document, or its dead letter. Every failure reaches the callback, the future need not be kept. */
    @Override
    public void send(RawItem item, BiConsumer<RawItem, @Nullable Exception> done) {
        ProducerRecord<byte[], byte[]> record = takes(item)
                ? new ProducerRecord<>(IngestTopics.RAW.name(), null, key(item), item.bytes(), headers(item.headers()))
                : deadLetter(item);
        var unused = producer.send(record, (metadata, failure) -> done.accept(item, failure));
    }

    private static ProducerRecord<byte[], byte[]> deadLetter(RawItem item) {
        byte[] bytes = item.bytes() == null ? new byte[0] : item.bytes();
        Cut whole = item.cut() == null ? Cut.of(bytes) : item.cut();
        Map<String, String> said = new HashMap<>(item.headers());
        said.put(DeadLetterHeaders.STAGE, STAGE);
        said.put(DeadLetterHeaders.REASON, Reason.TOO_LARGE.code());
        said.put(
                DeadLetterHeaders.MESSAGE,
                "it has " + whole.length() + " bytes, and the raw topic takes " + MAX_BYTES
                        + " with a key and headers of reasonable size: send a smaller form of it, such as its text");
        said.put(DeadLetterHeaders.TOPIC, IngestTopics.RAW.name());
        Kept kept = DeadLetterLimit.cut(key(item), bytes, headers(said), whole);
        return new ProducerRecord<>(IngestTopics.DEAD_LETTERS.name(), null, kept.key(), kept.value(), kept.headers());
    }

    private static byte[] key(RawItem item) {
        return item.key().getBytes(UTF_8);
    }

    private static Headers headers(Map<String, String> texts) {
        Headers headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return headers;
    }

    /** Returns when everything that was sent is safe or has failed. */
    public void flush() {
        producer.flush();
    }

    /** What is not safe within ten seconds has failed. */
    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
