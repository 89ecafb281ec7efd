package org.gainsay.aggregate.stream;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gainsay.aggregate.ledger.Citations;
import org.gainsay.aggregate.ledger.Delta;
import org.gainsay.aggregate.ledger.Entry;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.ingest.api.ArticleLog;
import org.gainsay.ingest.api.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest entry of each article and sends on what a new one changes.
 *
 * <p>A revision older than the one at hand is ignored; one that says the same changes nothing; a tombstone takes back
 * everything. Each is counted in the metrics of {@value #METRICS}.
 */
public final class Entries implements Processor<String, ArticleEvents, String, byte[]> {

    /** Scope of the metrics {@code added}, {@code revised}, {@code unchanged}, {@code withdrawn} and {@code stale}. */
    public static final String METRICS = "ledger";

    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    private final String storeName;
    private @Nullable Edge edge;

    /** What a processor has once it runs. */
    private record Edge(
            ProcessorContext<String, byte[]> context,
            KeyValueStore<String, Entry> entries,
            Sensor added,
            Sensor revised,
            Sensor unchanged,
            Sensor withdrawn,
            Sensor stale) {}

    /** Keeps the entries in the store of that name. */
    public Entries(String storeName) {
        this.storeName = storeName;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        edge = new Edge(
                context,
                context.getStateStore(storeName),
                sensor(context, "added"),
                sensor(context, "revised"),
                sensor(context, "unchanged"),
                sensor(context, "withdrawn"),
                sensor(context, "stale"));
    }

    private static Sensor sensor(ProcessorContext<?, ?> context, String operation) {
        StreamsMetrics metrics = context.metrics();
        return metrics.addRateTotalSensor(METRICS, context.taskId().toString(), operation, Sensor.RecordingLevel.INFO);
    }

    @Override
    public void process(Record<String, ArticleEvents> record) {
        Edge ledger = Objects.requireNonNull(edge, "init comes first");
        RecordMetadata place = ledger.context.recordMetadata().orElseThrow();
        Origin origin = Origin.at(place.partition(), place.offset(), record.headers());
        // What comes of it is named by it, and by nothing else that it carries.
        ArticleLog.about(record.key(), origin.trace(), () -> enter(ledger, record.withHeaders(origin.headers())));
    }

    private static void enter(Edge ledger, Record<String, ArticleEvents> record) {
        String article = record.key();
        @Nullable ArticleEvents events = record.value();
        @Nullable Entry before = ledger.entries.get(article);
        if (events == null) {
            if (before != null) {
                ledger.entries.delete(article);
                forward(ledger, record, Delta.between(article, before, null, List.of()));
                ledger.withdrawn.record();
                LOG.info("withdrawn: what it added is taken back");
            }
            return;
        }
        List<String> citations = Citations.encode(events);
        Entry after = Entry.of(events, citations);
        if (before != null && after.olderThan(before)) {
            ledger.stale.record();
            LOG.debug("a revision is older than the one that is counted, and is dropped");
            return;
        }
        if (!after.equals(before)) {
            ledger.entries.put(article, after);
        }
        List<Delta> deltas = Delta.between(article, before, after, citations);
        forward(ledger, record, deltas);
        (before == null ? ledger.added : deltas.isEmpty() ? ledger.unchanged : ledger.revised).record();
    }

    private static void forward(Edge ledger, Record<String, ?> record, List<Delta> deltas) {
        for (Delta delta : deltas) {
            ledger.context.forward(record.withKey(delta.account()).withValue(Delta.encode(delta.changes())));
        }
    }
}
