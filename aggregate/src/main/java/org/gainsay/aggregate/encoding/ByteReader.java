package org.gainsay.aggregate.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} writes; throws {@link IllegalArgumentException} where there is less than announced. */
public final class ByteReader {

    private static final int PAYLOAD = 0x7F;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private int at;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether something is left. */
    public boolean more() {
        return at < bytes.length;
    }

    /** Eight bits, 0 to 255. */
    public int octet() {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("ends after " + bytes.length + " bytes, more was announced");
        }
        return bytes[at++] & 0xFF;
    }

    /** A number that is not negative. */
    public long unsigned() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = octet();
            value |= (long) (octet & PAYLOAD) << shift;
            if ((octet & MORE) == 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number goes on past 64 bits at byte " + at);
    }

    /** A number of either sign. */
    public long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /** A size: of a list, a text or a block. */
    public int size() {
        long size = unsigned();
        if (size < 0 || size > bytes.length - at) {
            throw new IllegalArgumentException(
                    "announces " + size + " where " + (bytes.length - at) + " bytes are left");
        }
        return (int) size;
    }

    public String text() {
        return new String(block(), StandardCharsets.UTF_8);
    }

    public byte[] block() {
        int size = size();
        at += size;
        return Arrays.copyOfRange(bytes, at - size, at);
    }
}
