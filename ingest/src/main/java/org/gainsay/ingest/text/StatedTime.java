package org.gainsay.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Reads the times that senders write: ISO 8601, a date alone, or the form of e-mail and RSS (RFC 1123). */
public final class StatedTime {

    private static final int MAX_LENGTH = 40;

    private static final int YEAR_DIGITS = 4;

    /** ISO 8601 as it is really written: a space for the T, fractions of any length, offsets with and without colon. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendPattern(":mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ][XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private StatedTime() {}

    /** The instant; a time with no zone is taken as UTC, a day with no time as its start. */
    public static Optional<Instant> parse(String text) {
        String time = text.strip();
        if (time.isEmpty() || time.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant(
                    time.indexOf('-') == YEAR_DIGITS
                            ? ISO.parseBest(time, Instant::from, LocalDateTime::from, LocalDate::from)
                            : DateTimeFormatter.RFC_1123_DATE_TIME.parse(time)));
        } catch (DateTimeException e) {
            return Optional.empty(); // the caller names the field
        }
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        return parsed instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
