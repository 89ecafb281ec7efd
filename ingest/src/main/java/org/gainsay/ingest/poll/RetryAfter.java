package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.date.ReadDate;
import org.jspecify.annotations.Nullable;

/** The HTTP header {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Nobody is waited for longer than this. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** When to come again; null if the server does not say, or says what cannot be read or is over. */
    static @Nullable Instant read(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        Instant stated = stated(header.strip(), now);
        if (stated == null || !stated.isAfter(now)) {
            return null;
        }
        Instant latest = now.plus(LONGEST);
        return stated.isAfter(latest) ? latest : stated;
    }

    private static @Nullable Instant stated(String text, Instant now) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > MOST_DIGITS ? now.plus(LONGEST) : now.plusSeconds(Long.parseLong(text));
        }
        ReadDate date = DateReader.read(text);
        return date == null ? null : date.instant();
    }
}
