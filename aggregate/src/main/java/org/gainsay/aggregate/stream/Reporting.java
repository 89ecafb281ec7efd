package org.gainsay.aggregate.stream;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.gainsay.aggregate.encoding.Packed;
import org.gainsay.aggregate.ledger.Balance;
import org.gainsay.aggregate.ledger.RecentCitations;
import org.gainsay.aggregate.ledger.Report;
import org.gainsay.aggregate.ledger.Row;
import org.gainsay.ingest.api.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the whole records of an account whose balance has changed.
 *
 * <p>What changed within a commit comes out as one value, and names the last of the records that it comes from.
 */
public final class Reporting implements Processor<String, Balance, String, Row<?>> {

    private final String counts;
    private final String citations;
    private final RecentCitations recent;
    private @Nullable ProcessorContext<String, Row<?>> context;
    private @Nullable Report report;

    /**
     * Reports from the stores of these names.
     *
     * @param recent shared by all partitions
     */
    public Reporting(String counts, String citations, RecentCitations recent) {
        this.counts = counts;
        this.citations = citations;
        this.recent = recent;
    }

    @Override
    public void init(ProcessorContext<String, Row<?>> context) {
        this.context = context;
        report = new Report(
                new NamedValues<Long>(context.getStateStore(counts)),
                new NamedValues<Packed>(context.getStateStore(citations)),
                recent);
    }

    @Override
    public void process(Record<String, Balance> record) {
        @Nullable Balance balance = record.value();
        ProcessorContext<String, Row<?>> out = Objects.requireNonNull(context, "init comes first");
        RecordMetadata place = out.recordMetadata().orElseThrow();
        Origin origin = Origin.carried(record.headers(), place.topic(), place.partition(), place.offset());
        for (Row<?> row : Objects.requireNonNull(report, "init comes first").of(record.key(), balance)) {
            out.forward(record.withKey(row.key())
                    .withValue(row)
                    .withHeaders(origin.headers(row.topic(), row.key(), row.value() != null, record.timestamp())));
        }
    }
}
