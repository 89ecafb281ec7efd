package org.gainsay.aggregate.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes numbers in as few bytes as they need, and texts with their length before them. */
public final class ByteWriter {

    private static final int PAYLOAD = 0x7F;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** The lowest eight bits. */
    public ByteWriter octet(int value) {
        bytes.write(value);
        return this;
    }

    /** A number that is not negative: seven bits a byte, lowest first. */
    public ByteWriter unsigned(long value) {
        long rest = value;
        while ((rest & ~PAYLOAD) != 0) {
            bytes.write((int) (rest & PAYLOAD) | MORE);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    /** A number of either sign, small ones short. */
    public ByteWriter signed(long value) {
        return unsigned(value << 1 ^ value >> 63);
    }

    /** UTF-8 with its length in bytes. */
    public ByteWriter text(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with their length. */
    public ByteWriter block(byte[] block) {
        unsigned(block.length);
        bytes.writeBytes(block);
        return this;
    }

    /** All that was written. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
