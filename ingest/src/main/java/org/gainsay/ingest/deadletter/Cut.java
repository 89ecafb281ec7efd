package org.gainsay.ingest.deadletter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what the original of a value that was cut is known again.
 *
 * @param length of the whole, in bytes
 * @param sha256 of the whole, in hexadecimal digits; null if it was too large to be read to its end
 */
public record Cut(long length, @Nullable String sha256) {

    public Cut {
        if (length < 0) {
            throw new IllegalArgumentException("length must not be negative, was " + length);
        }
    }

    /** What describes these bytes. */
    public static Cut of(byte[] whole) {
        return new Cut(whole.length, HexFormat.of().formatHex(digest().digest(whole)));
    }

    /** A fresh SHA-256, which every Java has. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
