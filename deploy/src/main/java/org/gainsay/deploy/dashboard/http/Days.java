package org.gainsay.deploy.dashboard.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The UTC days that a request asks for.
 *
 * @param from the first of them; null if any day before {@code to}
 * @param to the last of them; null if any day after {@code from}
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    Days {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadRequestResponse("to must not be before from");
        }
    }

    /** What the query parameters {@code from} and {@code to} say. */
    static Days asked(Context context) {
        return new Days(day(context, "from"), day(context, "to"));
    }

    /** What one query parameter says; null if it is not there. */
    static @Nullable LocalDate day(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequestResponse(name + " must be a day such as 2026-03-19, was " + text);
        }
    }

    /** Whether it is one of the days. */
    boolean has(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether something that went on between two moments went on on one of the days. */
    boolean touch(Instant first, Instant last) {
        return (from == null || !day(last).isBefore(from))
                && (to == null || !day(first).isAfter(to));
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
