package org.gainsay.ingest.deadletter;

import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record as its dead letter has it. */
@SuppressWarnings("ArrayRecordComponent") // handed to the producer, compared by nobody
public record Kept(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

    public Kept {
        Objects.requireNonNull(headers, "headers");
    }
}
