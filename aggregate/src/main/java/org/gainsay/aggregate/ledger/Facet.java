package org.gainsay.aggregate.ledger;

/**
 * What a mark on an account is about.
 *
 * <p>A sum is a number that marks add to. Of every other facet the account keeps how often each value was marked, so that
 * the number of distinct values, the least and the greatest can be told and taken back.
 *
 * <p>Stores keep the codes: never change one.
 */
public enum Facet {
    MENTIONS('m', true),
    ARTICLES('a', true),
    COPIES('c', true),
    PROSPECTIVE('p', true),
    HEDGED('h', true),
    INHERITED('i', true),
    /** Value: the fingerprint of a sentence. */
    STATEMENTS('s', false),
    /** Value: a publisher's name. */
    PUBLISHERS('b', false),
    /** Value: an event time in its {@link Sortable} form; only on accounts that cite no sentences. */
    TIMES('t', false),
    /** Value: a {@link Place}; the sentence itself travels beside it. */
    CITATIONS('q', false),
    /** Value: who says it. By mentions, as the next three are. */
    SOURCES('o', false),
    /** Value: an action. */
    ACTIONS('n', false),
    /** Value: how a denial denies. */
    KINDS('k', false),
    /** Value: the party that admits. */
    ADMISSIONS('d', false);

    private final char code;
    private final boolean sum;

    Facet(char code, boolean sum) {
        this.code = code;
        this.sum = sum;
    }

    /** Stands for the facet in the keys of stores. */
    char code() {
        return code;
    }

    static Facet of(char code) {
        for (Facet facet : values()) {
            if (facet.code == code) {
                return facet;
            }
        }
        throw new IllegalArgumentException("no facet: " + code);
    }

    /** Whether marks of it have no value and only add up. */
    public boolean sum() {
        return sum;
    }
}
