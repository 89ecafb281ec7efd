package org.gainsay.enrich.lexicon;

/** By what kind of words an actor was named: rules weigh a capital otherwise than a name. */
public enum ActorForm {
    /** The actor's own name, full, short or abbreviated. */
    NAME,
    /** An adjective or a word for its people: "Chinese", "Britons". */
    DEMONYM,
    /** A capital or seat of government; a government or a place, as the sentence has it. */
    CAPITAL,
    /** A town that is no seat of government: whoever is of it is of that country. */
    PLACE,
    /** A building or a by-name for a government: "the Kremlin". */
    METONYM,
    /** A ministry, army, service or other organ. */
    AGENCY,
    /** An office that belongs to one actor only: "the Taoiseach". */
    OFFICE,
    /** A person in office; dated. */
    LEADER,
    /** Built by a pattern of names ("… Liberation Army", "… Ltd"); in no list. */
    PATTERN,
    /** A run of capitalised words that nothing else explains. */
    PROPER
}
