package org.gainsay.enrich.lexicon;

/** By what kind of words goods were named. */
public enum GoodsForm {
    /** A kind of goods: "howitzers". */
    KIND,
    /** A family or model: "T-72". */
    MODEL,
    /** A word that says no more than weapons or equipment: "arms", "hardware". */
    GENERIC,
    /** A word for goods that are as often no matter of arms: "trucks", "boats", "chips". */
    CIVIL,
    /** Built from parts: "155-mm shells", "drone components". */
    COMPOUND,
    /** Not the goods but an act that cannot be without them: "air strike". */
    ACT
}
