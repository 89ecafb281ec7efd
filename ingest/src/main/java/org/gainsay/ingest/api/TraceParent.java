package org.gainsay.ingest.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Which trace a record belongs to, as the header {@value CloudEventHeaders#TRACEPARENT} says it (W3C Trace Context).
 *
 * <p>No stage records spans, so each passes on what it got: the parent is the caller's span all the way. What another than
 * the standard's form has is as if it were not there, and is neither passed on nor logged.
 *
 * @param traceId 32 hexadecimal digits in lower case, not all of them 0
 * @param parentId 16 hexadecimal digits in lower case, not all of them 0
 * @param flags 2 hexadecimal digits; {@code 01} if the caller records
 */
public record TraceParent(String traceId, String parentId, String flags) {

    /** Long enough for any version that may come; what is longer is not looked at. */
    private static final int LONGEST = 512;

    private static final String VERSION = "00";

    private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Pattern PARENT_ID = Pattern.compile("(?!0{16})[0-9a-f]{16}");
    private static final Pattern FLAGS = Pattern.compile("[0-9a-f]{2}");

    /** A version after 00 may add fields behind these; there is none called ff. */
    private static final Pattern FORM = Pattern.compile(
            "(?!ff)([0-9a-f]{2})-(" + TRACE_ID + ")-(" + PARENT_ID + ")-(" + FLAGS + ")(-.*)?", Pattern.DOTALL);

    private static final int SAMPLED = 1;

    public TraceParent {
        Objects.requireNonNull(traceId, "traceId");
        Objects.requireNonNull(parentId, "parentId");
        Objects.requireNonNull(flags, "flags");
        if (!TRACE_ID.matcher(traceId).matches()
                || !PARENT_ID.matcher(parentId).matches()
                || !FLAGS.matcher(flags).matches()) {
            throw new IllegalArgumentException("not the parts of a traceparent");
        }
    }

    /** What a header says; nothing if it is none or not of the standard's form. Of a later version what this one knows. */
    public static Optional<TraceParent> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean known = form.group(1).equals(VERSION);
        if (known && form.group(5) != null) {
            return Optional.empty();
        }
        String flags = known ? form.group(4) : "0" + (Integer.parseInt(form.group(4), 16) & SAMPLED);
        return Optional.of(new TraceParent(form.group(2), form.group(3), flags));
    }

    /** The trace of a record; nothing if it names none or several, which is as good as none. */
    public static Optional<TraceParent> of(Headers headers) {
        Iterator<Header> named = headers.headers(CloudEventHeaders.TRACEPARENT).iterator();
        if (!named.hasNext()) {
            return Optional.empty();
        }
        byte[] value = named.next().value();
        return named.hasNext() || value == null || value.length > LONGEST
                ? Optional.empty()
                : parse(new String(value, ISO_8859_1));
    }

    /** Takes what is no trace out of a record's headers. */
    public static void dropMalformed(Headers headers) {
        if (of(headers).isEmpty()) {
            headers.remove(CloudEventHeaders.TRACEPARENT);
        }
    }

    /** As the header has it. */
    @Override
    public String toString() {
        return VERSION + "-" + traceId + "-" + parentId + "-" + flags;
    }
}
