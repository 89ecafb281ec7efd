package org.gainsay.ingest.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes every refused record fit the topic of dead letters.
 *
 * <p>A record that fits with its reason stays as it is. Of one that does not, the first {@link #KEPT_BYTES} stay, and
 * headers tell that it was cut, how long it was and its SHA-256: so its original can be found and verified. A record that
 * cannot be written would stop its stage for ever, since it comes back with every restart.
 */
public final class DeadLetterLimit {

    /** The topic takes 16 MiB, of which a batch with one record takes some bytes. */
    public static final int MAX_BYTES = 16 * 1024 * 1024 - 1024;

    /** What stays of a value that is cut: enough to know it again. */
    public static final int KEPT_BYTES = 1024 * 1024;

    /** What stays of a key or of a header that is cut. */
    static final int KEPT_FIELD_BYTES = 16 * 1024;

    static final int KEPT_HEADERS = 64;

    private static final String VALUE = "value";
    private static final String KEY = "key";
    private static final String HEADERS = "headers";

    /** Lengths in variable bytes, around a record and around each header. */
    private static final int AROUND_RECORD = 32;

    private static final int AROUND_HEADER = 10;

    private static final Set<String> OURS = Set.of(
            DeadLetterHeaders.EXCEPTION,
            DeadLetterHeaders.MESSAGE,
            DeadLetterHeaders.TOPIC,
            DeadLetterHeaders.PARTITION,
            DeadLetterHeaders.OFFSET,
            DeadLetterHeaders.REASON,
            DeadLetterHeaders.STAGE);

    private DeadLetterLimit() {}

    /** Whether a record of this key, value and headers can be written. */
    public static boolean fits(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        long size = AROUND_RECORD + (long) length(key) + length(value);
        for (Header header : headers) {
            size += AROUND_HEADER + header.key().getBytes(UTF_8).length + length(header.value());
        }
        return size <= MAX_BYTES;
    }

    /**
     * The record whole, or cut if it does not fit.
     *
     * @param headers those that it came with and those that tell why it was refused
     */
    public static Kept keep(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        Headers honest = withoutCut(headers);
        return fits(key, value, honest)
                ? new Kept(key, value, honest)
                : cut(key, value, honest, Cut.of(value == null ? new byte[0] : value));
    }

    /**
     * The record cut, however small it is.
     *
     * @param value all of it, or its beginning
     * @param whole what all of it is
     */
    public static Kept cut(byte @Nullable [] key, byte @Nullable [] value, Headers headers, Cut whole) {
        List<String> cut = new ArrayList<>();
        byte[] head = cut(value, KEPT_BYTES);
        if (length(head) < whole.length()) {
            cut.add(VALUE);
        }
        byte[] keptKey = key;
        Headers keptHeaders = withoutCut(headers);
        if (!fits(key, head, headers)) {
            keptKey = cut(key, KEPT_FIELD_BYTES);
            if (length(keptKey) < length(key)) {
                cut.add(KEY);
            }
            if (cutHeaders(keptHeaders)) {
                cut.add(HEADERS);
            }
        }
        keptHeaders.add(DeadLetterHeaders.CUT, String.join(" ", cut).getBytes(UTF_8));
        keptHeaders.add(DeadLetterHeaders.LENGTH, Long.toString(whole.length()).getBytes(UTF_8));
        if (whole.sha256() != null) {
            keptHeaders.add(DeadLetterHeaders.SHA_256, whole.sha256().getBytes(UTF_8));
        }
        return new Kept(keptKey, head, keptHeaders);
    }

    /** Only we say what was cut. */
    private static Headers withoutCut(Headers headers) {
        return new RecordHeaders(headers)
                .remove(DeadLetterHeaders.CUT)
                .remove(DeadLetterHeaders.LENGTH)
                .remove(DeadLetterHeaders.SHA_256);
    }

    /** Keeps ours and the first others, each no longer than a field may be; true if anything went. */
    private static boolean cutHeaders(Headers headers) {
        Header[] all = headers.toArray();
        for (Header header : all) {
            headers.remove(header.key());
        }
        boolean cut = false;
        int others = 0;
        for (Header header : all) {
            boolean ours = OURS.contains(header.key());
            byte[] value = cut(header.value(), KEPT_FIELD_BYTES);
            cut |= length(value) < length(header.value());
            if (ours || (++others <= KEPT_HEADERS && header.key().length() <= KEPT_FIELD_BYTES)) {
                headers.add(header.key(), value);
            } else {
                cut = true;
            }
        }
        return cut;
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
