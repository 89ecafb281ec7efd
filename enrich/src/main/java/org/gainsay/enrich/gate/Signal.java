package org.gainsay.enrich.gate;

import java.util.EnumSet;
import java.util.Set;

/** What a look at the words of a sentence can tell. */
public enum Signal {
    /** Goods of the equipment taxonomy. */
    GOODS(1),
    /** A word of giving, getting, asking for, using or making. */
    DEALING(2),
    /** A word of denial, doubt or negation. */
    DENIAL(4),
    /** An accusation or report that a denial may answer. */
    ACCUSATION(8),
    /** Words that may point back to goods: "the shipment", "these supplies". */
    POINTING(16);

    private final int bit;

    Signal(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    static Set<Signal> of(int bits) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        for (Signal signal : values()) {
            if ((bits & signal.bit()) != 0) {
                signals.add(signal);
            }
        }
        return signals;
    }
}
