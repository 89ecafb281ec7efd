package org.gainsay.ingest.date;

import java.time.Instant;
import java.util.Objects;

/**
 * A date as it was read, and how much of it was there.
 *
 * @param instant the moment; UTC where no zone was given, midnight where no time was
 * @param hasTime whether an hour was given
 * @param hasZone whether a zone was given
 */
public record ReadDate(Instant instant, boolean hasTime, boolean hasZone) {

    public ReadDate {
        Objects.requireNonNull(instant, "instant");
    }
}
