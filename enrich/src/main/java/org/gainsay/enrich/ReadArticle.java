package org.gainsay.enrich;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one article; the whole edge between Kafka and the analyser. */
final class ReadArticle implements Processor<String, @Nullable Article, Object, @Nullable Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadArticle.class);

    private final Analyser analyser;
    private @Nullable ProcessorContext<Object, @Nullable Object> context;

    ReadArticle(Analyser analyser) {
        this.analyser = analyser;
    }

    @Override
    public void init(ProcessorContext<Object, @Nullable Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, @Nullable Article> record) {
        Article article = record.value();
        if (article == null) {
            events(record, null);
            return;
        }
        ArticleEvents events;
        try {
            events = analyser.articleEvents(article);
        } catch (RuntimeException | StackOverflowError e) {
            // One article that breaks a rule or the parser must not stop the others.
            LOG.warn("article {} could not be analysed; it goes to the dead letters", article.id(), e);
            deadLetter(record, article, e);
            events(record, null);
            return;
        }
        events(record, events);
    }

    private void events(Record<String, @Nullable Article> record, @Nullable ArticleEvents events) {
        forward(new Record<>(record.key(), events, record.timestamp()), EnrichTopology.EVENTS);
    }

    private void deadLetter(Record<String, @Nullable Article> record, Article article, Throwable failure) {
        Headers headers = new RecordHeaders(record.headers());
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
