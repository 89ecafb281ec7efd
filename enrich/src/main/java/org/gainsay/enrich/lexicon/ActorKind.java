package org.gainsay.enrich.lexicon;

/** What kind of party an actor is. */
public enum ActorKind {
    /** A state: the id is its ISO 3166-1 alpha-2 code. */
    STATE,
    /** A dependency or disputed land with an ISO code of its own, or a breakaway government. */
    TERRITORY,
    /** A part of the world larger than a state ({@code West}, {@code Sahel}), or a part of one ({@code Crimea}). */
    REGION,
    /** An international body ({@code UN}, {@code NATO}). */
    BODY,
    /** An armed group that is no state. */
    GROUP,
    /** A newspaper, agency or broadcaster. */
    MEDIUM,
    /** A company. */
    FIRM,
    /** Any other organisation: a think tank, a monitor, an opposition party. */
    ORGANISATION,
    /** A person who speaks for nobody that is known. */
    PERSON,
    /** A proper name of which no list and no pattern tells the kind. */
    UNKNOWN
}
