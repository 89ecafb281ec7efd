package org.gainsay.aggregate.stream;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.gainsay.aggregate.ledger.Balance;
import org.gainsay.aggregate.ledger.Change;
import org.gainsay.aggregate.ledger.Steps;
import org.jspecify.annotations.Nullable;

/** Turns an account's changes into the change of its balance. */
public final class Stepping implements FixedKeyProcessor<String, List<Change>, Balance> {

    private final String counts;
    private final String citations;
    private @Nullable FixedKeyProcessorContext<String, Balance> context;
    private @Nullable Steps steps;

    /** Steps over the stores of these names. */
    public Stepping(String counts, String citations) {
        this.counts = counts;
        this.citations = citations;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Balance> context) {
        this.context = context;
        steps = new Steps(
                new NamedValues<Long>(context.getStateStore(counts)),
                new NamedValues<String>(context.getStateStore(citations)));
    }

    @Override
    public void process(FixedKeyRecord<String, List<Change>> record) {
        Balance change = Objects.requireNonNull(steps, "init comes first").apply(record.key(), record.value());
        Objects.requireNonNull(context, "init comes first").forward(record.withValue(change));
    }
}
