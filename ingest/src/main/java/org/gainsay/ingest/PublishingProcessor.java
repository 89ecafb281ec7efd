package org.gainsay.ingest;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Origin;
import org.gainsay.ingest.copy.Verdict;
import org.jspecify.annotations.Nullable;

/** Sends an article out when it is known what it is a copy of, and again when that changes. */
final class PublishingProcessor extends ContextualProcessor<String, Verdict, String, @Nullable Article> {

    private KeyValueStore<String, Article> held;
    private Counters counters;

    // Kafka calls init before anything else; the fields are set from then on.
    @SuppressWarnings("NullAway.Init")
    PublishingProcessor() {}

    /** Under which name an edition of an article is held. */
    static String name(String article, long edition) {
        return article + "/" + edition;
    }

    @Override
    public void init(ProcessorContext<String, @Nullable Article> context) {
        super.init(context);
        held = context.getStateStore(IngestTopology.HELD);
        counters = new Counters(context, Counters.Count.COPIES);
    }

    @Override
    public void process(Record<String, Verdict> record) {
        Verdict verdict = record.value();
        String name = name(verdict.article(), verdict.edition());
        switch (verdict.step()) {
            case PUBLISH, REMARK -> {
                Article article = held.get(name);
                if (article == null) {
                    throw new IllegalStateException("edition " + name + " is not held");
                }
                if (verdict.copyOf() != null) {
                    counters.add(Counters.Count.COPIES);
                }
                publish(record, article.withCopyOf(verdict.copyOf()));
            }
            case WITHDRAW -> publish(record, null);
            case FORGET -> held.delete(name);
        }
    }

    private void publish(Record<String, Verdict> record, @Nullable Article article) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        Origin origin = Origin.carried(record.headers(), place.topic(), place.partition(), place.offset());
        context()
                .forward(new Record<>(
                        record.key(),
                        article,
                        record.timestamp(),
                        origin.headers(IngestTopics.ARTICLES, record.key(), article != null, record.timestamp())));
    }
}
