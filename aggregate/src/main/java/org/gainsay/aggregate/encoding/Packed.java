package org.gainsay.aggregate.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * JSON of citations in few bytes: deflated (RFC 1951) against a dictionary of what they all have in common, which is
 * more than half of a citation.
 *
 * <p>A value: a text is packed once and travels and is kept as it is, and two are equal if their bytes are.
 */
public final class Packed {

    /** Kept state was packed with it: never change it. What comes oftest stands last, as the algorithm likes it. */
    private static final String COMMON = """
            {"article":"","url":"https://www.","title":"","publisher":"","time":"2026-01-01T00:00:00Z","copyOf":null,\
            "sentence":1,"text":"","cues":[{"start":1,"end":1},{"start":"}],"type":"DENIAL","kind":"REJECT","sources":["US"],\
            "suppliers":["type":"CLAIM","kind":null,"sources":["-"],"suppliers":["RU"],"recipients":["UA"],\
            "action":"TRANSFER","status":"ACTUAL","hedged":false,"equipment":["drones"],"inherited":false,\
            "rule":"complement-of-speech","confidence":0.9,"answers":null}""";

    private static final byte[] DICTIONARY = COMMON.getBytes(StandardCharsets.UTF_8);

    private static final int BUFFER = 1024;

    /** No citation is longer; what announces more is broken. */
    private static final int LONGEST = 1 << 20;

    private final byte[] bytes;

    /** Bytes that were packed before. They are not looked at, nor copied: they must not change any more. */
    public Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The text in few bytes. */
    public static Packed pack(String text) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return new Packed(packed.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /**
     * The text that was packed.
     *
     * @throws IllegalArgumentException if the bytes are no packed text
     */
    public String text() {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(bytes);
            ByteArrayOutputStream text = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("a packed text ends after " + bytes.length + " bytes");
                }
                text.write(buffer, 0, read);
                if (text.size() > LONGEST) {
                    throw new IllegalArgumentException("a packed text is longer than " + LONGEST + " bytes");
                }
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not a packed text: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    /** For writing; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Packed packed && Arrays.equals(bytes, packed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " packed bytes";
    }
}
