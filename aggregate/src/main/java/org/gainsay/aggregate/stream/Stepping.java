package org.gainsay.aggregate.stream;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.gainsay.aggregate.encoding.Packed;
import org.gainsay.aggregate.ledger.Balance;
import org.gainsay.aggregate.ledger.Delta;
import org.gainsay.aggregate.ledger.Steps;
import org.jspecify.annotations.Nullable;

/**
 * Turns an account's changes into the change of its balance.
 *
 * <p>It gets them as bytes and reads them itself: a delta that cannot be read is a fault of ours and stops the stage,
 * whereas a record that a serde cannot read may go to the dead letters, and the books would no longer add up.
 */
public final class Stepping implements FixedKeyProcessor<String, byte[], Balance> {

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
                new NamedValues<Packed>(context.getStateStore(citations)));
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        Balance change =
                Objects.requireNonNull(steps, "init comes first").apply(record.key(), Delta.decode(record.value()));
        Objects.requireNonNull(context, "init comes first").forward(record.withValue(change));
    }
}
