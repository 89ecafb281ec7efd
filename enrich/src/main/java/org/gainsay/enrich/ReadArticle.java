package org.gainsay.enrich;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.ArticleLog;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Origin;
import org.gainsay.ingest.api.TraceParent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one article; the whole edge between Kafka and the analyser. */
final class ReadArticle implements Processor<String, @Nullable Article, Object, @Nullable Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadArticle.class);

    private final Analyser analyser;
    private final Duration slow;
    private @Nullable ProcessorContext<Object, @Nullable Object> context;

    /**
     * Reads with an analyser.
     *
     * @param slow how long an article may take before a line of the log tells of it
     */
    ReadArticle(Analyser analyser, Duration slow) {
        this.analyser = analyser;
        this.slow = slow;
    }

    @Override
    public void init(ProcessorContext<Object, @Nullable Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, @Nullable Article> record) {
        Origin origin = running()
                .recordMetadata()
                .map(place -> Origin.at(place.partition(), place.offset(), record.headers()))
                .orElseThrow()
                .by(analyser.version());
        ArticleLog.about(record.key(), origin.trace(), () -> events(record, origin, read(record)));
    }

    /** Its events; null, which takes back what it said before, if it is withdrawn or cannot be read. */
    private @Nullable ArticleEvents read(Record<String, @Nullable Article> record) {
        Article article = record.value();
        if (article == null) {
            return null;
        }
        long start = System.nanoTime();
        try {
            return analyser.articleEvents(article);
        } catch (RuntimeException | StackOverflowError e) {
            // One article that breaks a rule or the parser must not stop the others.
            LOG.warn("an article could not be analysed; it goes to the dead letters", e);
            deadLetter(record, article, e);
            return null;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(slow) >= 0) {
                LOG.warn("an article of {} characters took {} s", article.text().length(), took.toSeconds());
            }
        }
    }

    private void events(Record<String, @Nullable Article> record, Origin origin, @Nullable ArticleEvents events) {
        Headers headers = origin.headers(EnrichTopics.EVENTS, record.key(), events != null, record.timestamp());
        forward(new Record<>(record.key(), events, record.timestamp(), headers), EnrichTopology.EVENTS);
    }

    private void deadLetter(Record<String, @Nullable Article> record, Article article, Throwable failure) {
        Headers headers = new RecordHeaders(record.headers());
        TraceParent.dropMalformed(headers);
        put(headers, DeadLetterHeaders.EXCEPTION, failure.getClass().getName());
        put(headers, DeadLetterHeaders.MESSAGE, "the analyser failed on this article: " + failure.getMessage());
        put(headers, DeadLetterHeaders.REASON, "analysis-failed");
        put(headers, DeadLetterHeaders.STAGE, "enrich");
        put(headers, DeadLetterHeaders.TOPIC, IngestTopics.ARTICLES.name());
        running().recordMetadata().ifPresent(metadata -> {
            put(headers, DeadLetterHeaders.PARTITION, Integer.toString(metadata.partition()));
            put(headers, DeadLetterHeaders.OFFSET, Long.toString(metadata.offset()));
        });
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        byte[] value = JsonSerde.MAPPER.writeValueAsBytes(article);
        forward(new Record<>(key, value, record.timestamp(), headers), EnrichTopology.DEAD_LETTERS);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void forward(Record<Object, @Nullable Object> record, String sink) {
        running().forward(record, sink);
    }

    private ProcessorContext<Object, @Nullable Object> running() {
        if (context == null) {
            throw new IllegalStateException("not initialised by Kafka Streams");
        }
        return context;
    }
}
