package org.gainsay.enrich.frame;

/** What a noun or adjective says about a matter, about words, or about who somebody is; the lists stand in {@code nouns.tsv}. */
public enum NounClass {
    GIVE,
    GET,
    REQUEST,
    USE,
    MAKE,
    DEAL,
    ACCUSATION,
    DENIAL,
    EVIDENCE,
    FALSE,
    FALSEADJ,
    OFFICIAL,
    FIRM,
    MEDIUM,
    GROUP,
    DOCUMENT,
    PERSON,
    POINTER,
    PLACE,
    SANCTION,
    PLAN,
    BASIS,
    TRUE,
    STAKE,
    DOUBT,
    LIST,
    MAYBE
}
