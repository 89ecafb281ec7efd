package org.gainsay.aggregate.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.gainsay.aggregate.encoding.ByteReader;
import org.gainsay.aggregate.encoding.ByteWriter;

/**
 * Sixteen characters for a text of any length: the first 96 bits of its SHA-256.
 *
 * <p>Among a thousand million texts two share one with a probability of one in 10<sup>11</sup>.
 */
final class Fingerprint {

    private static final int BYTES = 12;

    static String of(String text) {
        byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    static void write(ByteWriter bytes, String fingerprint) {
        for (byte octet : Base64.getUrlDecoder().decode(fingerprint)) {
            bytes.octet(octet);
        }
    }

    static String read(ByteReader bytes) {
        byte[] octets = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            octets[i] = (byte) bytes.octet();
        }
        return Base64.getUrlEncoder().encodeToString(octets);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Fingerprint() {}
}
