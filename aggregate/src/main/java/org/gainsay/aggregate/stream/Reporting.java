package org.gainsay.aggregate.stream;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gainsay.aggregate.ledger.Balance;
import org.gainsay.aggregate.ledger.Report;
import org.gainsay.aggregate.ledger.Row;
import org.jspecify.annotations.Nullable;

/** Writes out the whole records of an account whose balance has changed. */
public final class Reporting implements Processor<String, Balance, String, Row<?>> {

    private final String counts;
    private final String citations;
    private @Nullable ProcessorContext<String, Row<?>> context;
    private @Nullable Report report;

    /** Reports from the stores of these names. */
    public Reporting(String counts, String citations) {
        this.counts = counts;
        this.citations = citations;
    }

    @Override
    public void init(ProcessorContext<String, Row<?>> context) {
        this.context = context;
        report = new Report(
                new NamedValues<Long>(context.getStateStore(counts)),
                new NamedValues<String>(context.getStateStore(citations)));
    }

    @Override
    public void process(Record<String, Balance> record) {
        @Nullable Balance balance = record.value();
        for (Row<?> row : Objects.requireNonNull(report, "init comes first").of(record.key(), balance)) {
            Objects.requireNonNull(context, "init comes first")
                    .forward(record.withKey(row.key()).withValue(row));
        }
    }
}
