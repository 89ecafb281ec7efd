package org.gainsay.deploy.poll;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gainsay.deploy.source.DurableProducer;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.poll.SourceLog;
import org.jspecify.annotations.Nullable;

/** Writes the topic of sources, in order: one source may know of an item only because another has it waiting. */
final class SourceWriter implements SourceLog, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaProducer<String, Source> producer;
    private final Consumer<Exception> onFailure;

    /**
     * Connects.
     *
     * @param onFailure told that something was not written: what is in memory is ahead of the topic then, and must be
     *     thrown away; called on any thread
     */
    SourceWriter(Map<String, String> kafka, Consumer<Exception> onFailure) {
        producer = DurableProducer.connect(
                kafka, new StringSerializer(), IngestTopics.SOURCES.value().serializer());
        this.onFailure = onFailure;
    }

    /** Every failure reaches the callback, the future need not be kept. */
    @Override
    public void write(String url, @Nullable Source source) {
        var unused =
                producer.send(new ProducerRecord<>(IngestTopics.SOURCES.name(), url, source), (metadata, failure) -> {
                    if (failure != null) {
                        onFailure.accept(failure);
                    }
                });
    }

    /** What is not safe within ten seconds is done again at the next start. */
    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
