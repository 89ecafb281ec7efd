package org.gainsay.aggregate.ledger;

import java.time.Instant;

/**
 * Numbers and times as short texts whose order, by characters as by UTF-8 bytes, is the order of what they stand for.
 *
 * <p>Base 64 with an alphabet in ASCII order, most significant digit first, always as many digits.
 */
final class Sortable {

    private static final String DIGITS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final int BITS = 6;
    private static final int MASK = (1 << BITS) - 1;

    /** Digits of a time's seconds: 60 bits, more than {@link Instant} reaches either side of 1970. */
    private static final int SECOND_DIGITS = 10;

    private static final int NANO_DIGITS = 5;
    private static final long MIDDLE = 1L << 59;

    /** Characters of a time. */
    static final int TIME = SECOND_DIGITS + NANO_DIGITS;

    static String time(Instant time) {
        StringBuilder text = new StringBuilder(TIME);
        append(text, time.getEpochSecond() + MIDDLE, SECOND_DIGITS);
        append(text, time.getNano(), NANO_DIGITS);
        return text.toString();
    }

    static Instant time(String text) {
        return Instant.ofEpochSecond(
                read(text, 0, SECOND_DIGITS) - MIDDLE, read(text, SECOND_DIGITS, SECOND_DIGITS + NANO_DIGITS));
    }

    /** The lowest {@code 6 * digits} bits of a number. */
    static String number(long value, int digits) {
        StringBuilder text = new StringBuilder(digits);
        append(text, value, digits);
        return text.toString();
    }

    private static void append(StringBuilder text, long value, int digits) {
        for (int shift = (digits - 1) * BITS; shift >= 0; shift -= BITS) {
            text.append(DIGITS.charAt((int) (value >> shift) & MASK));
        }
    }

    private static long read(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value << BITS | DIGITS.indexOf(text.charAt(i));
        }
        return value;
    }

    private Sortable() {}
}
