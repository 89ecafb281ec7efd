package org.gainsay.aggregate.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * JSON of citations in few bytes: deflated (RFC 1951) against a dictionary of what they all have in common, which is
 * more than half of a citation.
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

    /** The text in few bytes. */
    public static byte[] pack(String text) {
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
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The text that was packed.
     *
     * @throws IllegalArgumentException if the bytes are no packed text
     */
    public static String unpack(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed);
            ByteArrayOutputStream text = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("a packed text ends after " + packed.length + " bytes");
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

    private Packed() {}
}
