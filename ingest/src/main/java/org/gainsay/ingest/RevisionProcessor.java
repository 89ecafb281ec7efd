package org.gainsay.ingest;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.ArticleLog;
import org.gainsay.ingest.api.TraceParent;
import org.gainsay.ingest.copy.Notice;
import org.gainsay.ingest.revision.Arrival;
import org.gainsay.ingest.revision.Judgement;
import org.gainsay.ingest.revision.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets through what is newer than what is known of its article, and drops the rest.
 *
 * <p>An article is kept here until nothing can change what it is a copy of; only its signature goes to the index.
 */
final class RevisionProcessor extends ContextualProcessor<String, Arrival, String, Notice> {

    private static final Logger LOG = LoggerFactory.getLogger(RevisionProcessor.class);

    private KeyValueStore<String, Revision> revisions;
    private KeyValueStore<String, Article> held;
    private Counters counters;

    // Kafka calls init before anything else; the fields are set from then on.
    @SuppressWarnings("NullAway.Init")
    RevisionProcessor() {}

    @Override
    public void init(ProcessorContext<String, Notice> context) {
        super.init(context);
        revisions = context.getStateStore(IngestTopology.REVISIONS);
        held = context.getStateStore(IngestTopology.HELD);
        counters = new Counters(
                context,
                Counters.Count.CURRENT,
                Counters.Count.WITHDRAWN,
                Counters.Count.REPEATS,
                Counters.Count.STALE);
    }

    @Override
    public void process(Record<String, Arrival> record) {
        Arrival arrival = record.value();
        Revision known = revisions.get(record.key());
        Judgement judgement = Judgement.of(known, arrival);
        if (!judgement.latest().equals(known)) {
            revisions.put(record.key(), judgement.latest());
        }
        switch (judgement.verdict()) {
            case CURRENT -> {
                counters.add(Counters.Count.CURRENT);
                context().forward(record.withValue(notice(arrival)));
            }
            case WITHDRAWN -> {
                counters.add(Counters.Count.WITHDRAWN);
                about(record, () -> LOG.info("withdrawn"));
                context().forward(record.withValue(notice(arrival)));
            }
            case REPEAT -> counters.add(Counters.Count.REPEATS);
            case STALE -> {
                counters.add(Counters.Count.STALE);
                about(record, () -> LOG.debug("a revision is older than the one that is known, and is dropped"));
            }
        }
    }

    private static void about(Record<String, Arrival> record, Runnable log) {
        ArticleLog.about(record.key(), TraceParent.of(record.headers()).orElse(null), log);
    }

    /** The place of the arrival in its partition names the edition: the same again if this is done again after a crash. */
    private Notice notice(Arrival arrival) {
        long edition = context().recordMetadata().map(RecordMetadata::offset).orElseThrow();
        Article article = arrival.article();
        if (article == null) {
            return Notice.withdrawal(arrival.id(), edition, arrival.received());
        }
        held.put(PublishingProcessor.name(arrival.id(), edition), article);
        return Notice.revision(article, edition);
    }
}
