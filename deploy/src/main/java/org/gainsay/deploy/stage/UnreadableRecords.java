package org.gainsay.deploy.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.gainsay.ingest.api.ArticleLog;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.TraceParent;
import org.gainsay.ingest.deadletter.DeadLetterLimit;
import org.gainsay.ingest.deadletter.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that is not what its topic carries to the dead letters, in the transaction of the records around it,
 * and goes on (KIP-1034).
 *
 * <p>Kafka Streams' own handler writes the same headers but for the stage and the reason that people filter by.
 */
public final class UnreadableRecords implements DeserializationExceptionHandler {

    /** The reason of such a dead letter. */
    public static final String REASON = "unreadable-record";

    private static final Logger log = LoggerFactory.getLogger(UnreadableRecords.class);

    private String stage = "";

    @Override
    public void configure(Map<String, ?> configs) {
        // Of whatever generation: gainsay-aggregate-g2 is aggregate.
        stage = String.valueOf(configs.get(StreamsConfig.APPLICATION_ID_CONFIG))
                .replaceFirst("^gainsay-([a-z]+).*$", "$1");
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        ArticleLog.about(
                record.key() == null ? null : new String(record.key(), UTF_8),
                TraceParent.of(record.headers()).orElse(null),
                () -> log.warn(
                        "{}: unreadable record at {}-{}@{} goes to the dead letters: {}",
                        stage,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        exception.getMessage()));
        return Response.resume(List.of(deadLetter(record, exception)));
    }

    private ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, Exception exception) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        TraceParent.dropMalformed(headers);
        put(headers, DeadLetterHeaders.EXCEPTION, exception.getClass().getName());
        put(headers, DeadLetterHeaders.MESSAGE, exception.getMessage());
        put(headers, DeadLetterHeaders.TOPIC, record.topic());
        put(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
        put(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
        put(headers, DeadLetterHeaders.REASON, REASON);
        put(headers, DeadLetterHeaders.STAGE, stage);
        Kept kept = DeadLetterLimit.keep(record.key(), record.value(), headers);
        return new ProducerRecord<>(
                IngestTopics.DEAD_LETTERS.name(), null, null, kept.key(), kept.value(), kept.headers());
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        headers.remove(name);
        headers.add(name, (value == null ? "" : value).getBytes(UTF_8));
    }
}
