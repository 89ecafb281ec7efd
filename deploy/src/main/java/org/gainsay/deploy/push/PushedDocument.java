package org.gainsay.deploy.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.WebItems;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.deadletter.Cut;
import org.gainsay.ingest.text.CleanText;
import org.gainsay.ingest.text.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of a pushed document and what was said of it.
 *
 * <p>Its key is the sender's {@code Idempotency-Key}, else its address, else the digest of its bytes: so a request that is
 * made again is a repeat.
 */
final class PushedDocument {

    private static final String SOURCE = "push";
    private static final String OURS = "gainsay.";
    private static final String HYPHENED = "gainsay-";
    private static final int LONGEST = 2000;

    /** What a sender may say, as headers of the request or in its address. */
    private static final Set<String> KNOWN = Set.of(
            RawHeaders.URL,
            RawHeaders.GUID,
            RawHeaders.PUBLISHER,
            RawHeaders.PUBLISHED,
            RawHeaders.UPDATED,
            RawHeaders.FETCHED,
            RawHeaders.WITHDRAWN);

    private static final Set<String> TIMES = Set.of(RawHeaders.PUBLISHED, RawHeaders.UPDATED, RawHeaders.FETCHED);

    private static final Set<String> BOOLEANS = Set.of("true", "false");

    private PushedDocument() {}

    /**
     * The name of {@link RawHeaders} that a header of a request means; null if it does not speak of the document.
     *
     * <p>Web servers that pass requests on drop headers with dots in their names, nginx without a word: so hyphens stand
     * for dots.
     */
    static @Nullable String ours(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith(OURS) || name.startsWith(HYPHENED) ? OURS + name.substring(OURS.length()) : null;
    }

    /** A header's text: HTTP reads bytes as Latin-1, and senders write UTF-8. */
    static String text(String header) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header; // it is Latin-1
        }
    }

    /**
     * What the sender says, checked and clean.
     *
     * @param stated by the names of {@link RawHeaders}
     */
    static Map<String, String> said(Map<String, String> stated) throws RefusedException {
        Map<String, String> said = new HashMap<>();
        for (Map.Entry<String, String> entry : stated.entrySet()) {
            String name = entry.getKey();
            if (!KNOWN.contains(name)) {
                throw invalid(
                        clean(name) + " is not taken here; these are: " + String.join(", ", new TreeSet<>(KNOWN)));
            }
            String value = clean(entry.getValue());
            if (value == null) {
                throw invalid(name + " is empty");
            }
            if (TIMES.contains(name) && StatedTime.parse(value).isEmpty()) {
                throw invalid(name + " is no time: write it as 2026-03-02T09:00:00Z");
            }
            if (name.equals(RawHeaders.URL) && !WebItems.isAddress(value)) {
                throw invalid(name + " is no http(s) address");
            }
            if (name.equals(RawHeaders.WITHDRAWN) && !BOOLEANS.contains(value.toLowerCase(Locale.ROOT))) {
                throw invalid(name + " is neither true nor false");
            }
            said.put(name, value);
        }
        return said;
    }

    /**
     * The record.
     *
     * @param said what {@link #said} made
     * @param idempotencyKey and {@code contentType} as the headers of the request have them
     */
    static RawItem of(
            byte[] bytes, Map<String, String> said, @Nullable String contentType, @Nullable String idempotencyKey)
            throws RefusedException {
        Map<String, String> headers = new HashMap<>(said);
        headers.put(RawHeaders.SOURCE, SOURCE);
        String key = clean(idempotencyKey);
        if (key == null) {
            key = said.get(RawHeaders.URL);
        }
        if ("true".equalsIgnoreCase(said.get(RawHeaders.WITHDRAWN))) {
            if (key == null) {
                throw invalid("which article is withdrawn? Say the Idempotency-Key that it was pushed with, or its "
                        + RawHeaders.URL);
            }
            return RawItem.withdrawal(key, headers);
        }
        if (bytes.length == 0) {
            throw invalid("the document is empty");
        }
        String type = clean(contentType);
        if (type != null) {
            headers.put(RawHeaders.CONTENT_TYPE, type);
        }
        return new RawItem(key == null ? digest(bytes) : key, bytes, headers);
    }

    private static @Nullable String clean(@Nullable String value) {
        return CleanText.field(value, LONGEST);
    }

    private static String digest(byte[] bytes) {
        return "push:" + HexFormat.of().formatHex(Cut.digest().digest(bytes));
    }

    private static RefusedException invalid(String why) {
        return new RefusedException(PushOutcome.INVALID, why);
    }
}
