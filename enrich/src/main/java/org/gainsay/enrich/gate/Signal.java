package org.gainsay.enrich.gate;

import java.util.EnumSet;
import java.util.Set;

/** What a look at the words of a sentence can tell. */
public enum Signal {
    /** Goods of the equipment taxonomy. */
    GOODS(1),
    /** Goods that are as often no matter of arms: trucks, boats, chips. */
    CIVIL_GOODS(1 << 1),
    /** Soldiers, wars and sanctions: with these, goods with civil uses are a matter, too. */
    MILITARY(1 << 2),
    /** The name of a country, its people or its capital. */
    STATE(1 << 7),
    /** A word of giving, getting, asking for, using or making. */
    DEALING(1 << 3),
    /** A word of denial or doubt. */
    DENIAL(1 << 4),
    /** A negation. */
    NEGATION(1 << 5),
    /** Words that may point back to goods: "the shipment", "they". */
    POINTING(1 << 6);

    private final int bit;

    Signal(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    boolean in(int bits) {
        return (bits & bit) != 0;
    }

    static Set<Signal> of(int bits) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        for (Signal signal : values()) {
            if (signal.in(bits)) {
                signals.add(signal);
            }
        }
        return signals;
    }
}
