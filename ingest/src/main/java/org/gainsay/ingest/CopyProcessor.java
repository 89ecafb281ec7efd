package org.gainsay.ingest;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gainsay.ingest.copy.CopyIndex;
import org.gainsay.ingest.copy.Notice;
import org.gainsay.ingest.copy.Verdict;

/** The one task that sees all articles: compares each with those of the window, and answers where the article is. */
final class CopyProcessor extends ContextualProcessor<String, Notice, String, Verdict> {

    private final Duration window;
    private CopyIndex index;

    // Kafka calls init before anything else; the field is set from then on.
    @SuppressWarnings("NullAway.Init")
    CopyProcessor(Duration window) {
        this.window = window;
    }

    @Override
    public void init(ProcessorContext<String, Verdict> context) {
        super.init(context);
        index = new CopyIndex(
                new StoredCopies(
                        context.getStateStore(IngestTopology.SIGNATURES),
                        context.getStateStore(IngestTopology.BUCKETS)),
                window);
    }

    @Override
    public void process(Record<String, Notice> record) {
        for (Verdict verdict : index.take(record.value())) {
            context().forward(record.withKey(verdict.article()).withValue(verdict));
        }
    }
}
