package org.gainsay.ingest;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.revision.Arrival;
import org.gainsay.ingest.revision.Judgement;
import org.gainsay.ingest.revision.Revision;

/** Lets through what is newer than what is known of its article, and drops the rest. */
final class RevisionProcessor extends ContextualProcessor<String, Arrival, String, Article> {

    private KeyValueStore<String, Revision> revisions;
    private Counters counters;

    // Kafka calls init before anything else; the fields are set from then on.
    @SuppressWarnings("NullAway.Init")
    RevisionProcessor() {}

    @Override
    public void init(ProcessorContext<String, Article> context) {
        super.init(context);
        revisions = context.getStateStore(IngestTopology.REVISIONS);
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
            case CURRENT, WITHDRAWN -> {
                counters.add(
                        judgement.verdict() == Judgement.Verdict.CURRENT
                                ? Counters.Count.CURRENT
                                : Counters.Count.WITHDRAWN);
                context().forward(record.withValue(arrival.article()));
            }
            case REPEAT -> counters.add(Counters.Count.REPEATS);
            case STALE -> counters.add(Counters.Count.STALE);
        }
    }
}
