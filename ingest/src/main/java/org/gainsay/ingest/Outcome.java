package org.gainsay.ingest;

import java.util.Objects;
import org.gainsay.ingest.revision.Arrival;
import org.jspecify.annotations.Nullable;

/** What the reading of a raw record led to: something about an article, or a dead letter. */
sealed interface Outcome {

    record Accepted(Arrival arrival) implements Outcome {
        public Accepted {
            Objects.requireNonNull(arrival, "arrival");
        }
    }

    /** The value as it came, or its beginning; the reason is in the record's headers. */
    @SuppressWarnings("ArrayRecordComponent") // passes through, compared by nobody
    record Refused(byte @Nullable [] value) implements Outcome {}
}
