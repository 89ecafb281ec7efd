package org.gainsay.enrich.api;

/** How a source contradicts a matter. */
public enum DenialKind {
    /** Denies, rejects, dismisses the accusation; calls it false. */
    REJECT,
    /** Asserts the opposite: "has never sent", "there are no such shipments". */
    NEGATE,
    /** Says that there is no evidence, or that it has seen none. */
    DOUBT,
    /** Admits some while denying the rest. */
    ADMIT_PART
}
