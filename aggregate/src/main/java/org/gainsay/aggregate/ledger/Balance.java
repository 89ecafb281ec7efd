package org.gainsay.aggregate.ledger;

import java.util.Arrays;
import java.util.List;
import org.gainsay.aggregate.encoding.ByteReader;
import org.gainsay.aggregate.encoding.ByteWriter;
import org.gainsay.enrich.api.EventType;

/**
 * What an account comes to: a number for each side and each facet that is counted; or by how much it changes.
 *
 * <p>Balances add up like vectors: in any order, and {@code x} plus the negative of {@code x} is {@link #ZERO}.
 */
public final class Balance {

    /** The facets that are counted, in the order in which stores keep them: a new one goes to the end. */
    private static final List<Facet> FACETS = List.of(
            Facet.MENTIONS,
            Facet.ARTICLES,
            Facet.COPIES,
            Facet.PROSPECTIVE,
            Facet.HEDGED,
            Facet.INHERITED,
            Facet.STATEMENTS,
            Facet.PUBLISHERS,
            Facet.SOURCES);

    /** How many numbers a balance has: those of claims, then those of denials. */
    private static final int SIZE = 2 * FACETS.size();

    /** Nothing on the account. */
    public static final Balance ZERO = new Balance(new long[SIZE]);

    private final long[] numbers;

    private Balance(long[] numbers) {
        this.numbers = numbers;
    }

    /** Whether a balance has a number of a facet: the sum, or how many distinct values there are. */
    static boolean counts(Facet facet) {
        return FACETS.contains(facet);
    }

    /** This, with a number more on one side of a facet that is counted. */
    Balance plus(EventType side, Facet facet, long number) {
        long[] sum = numbers.clone();
        int index = index(side, facet);
        sum[index] = Math.addExact(sum[index], number);
        return new Balance(sum);
    }

    // The denials stand behind the claims, so that a number is found by one addition.
    private static int index(EventType side, Facet facet) {
        return FACETS.indexOf(facet) + (side == EventType.DENIAL ? FACETS.size() : 0);
    }

    /** The number of a facet on one side. */
    public long get(EventType side, Facet facet) {
        return numbers[index(side, facet)];
    }

    /** The sum of the two, number by number. */
    public Balance plus(Balance change) {
        long[] sum = numbers.clone();
        for (int i = 0; i < SIZE; i++) {
            sum[i] = Math.addExact(sum[i], change.numbers[i]);
        }
        return new Balance(sum);
    }

    /**
     * This, if it can be what an account comes to.
     *
     * @param account for the message
     * @throws LedgerFault if a number is negative, or if one is left where there are no mentions
     */
    public Balance checked(String account) {
        for (EventType side : EventType.values()) {
            boolean mentioned = get(side, Facet.MENTIONS) > 0;
            for (Facet facet : FACETS) {
                long number = get(side, facet);
                if (number < 0 || (number > 0 && !mentioned)) {
                    throw new LedgerFault("account " + account + ": " + side + " " + facet + " came to " + number
                            + " with " + get(side, Facet.MENTIONS) + " mentions");
                }
            }
        }
        return this;
    }

    /** Whether nothing is on the account. */
    public boolean isZero() {
        return equals(ZERO);
    }

    /** Its numbers in bytes, without those that are 0. */
    public static byte[] encode(Balance balance) {
        ByteWriter bytes = new ByteWriter();
        for (int i = 0; i < SIZE; i++) {
            if (balance.numbers[i] != 0) {
                bytes.octet(i).signed(balance.numbers[i]);
            }
        }
        return bytes.bytes();
    }

    /** Reads what {@link #encode} writes. */
    public static Balance decode(byte[] encoded) {
        long[] numbers = new long[SIZE];
        for (ByteReader bytes = new ByteReader(encoded); bytes.more(); ) {
            int index = bytes.octet();
            if (index >= SIZE) {
                throw new IllegalArgumentException("a balance has " + SIZE + " numbers, found number " + index);
            }
            numbers[index] = bytes.signed();
        }
        return new Balance(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Balance balance && Arrays.equals(numbers, balance.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
