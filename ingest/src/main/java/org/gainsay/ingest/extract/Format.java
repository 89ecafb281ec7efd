package org.gainsay.ingest.extract;

/** The families of formats, one for each extractor and one for what none reads. */
enum Format {
    PAGE,
    PLAIN_TEXT,
    ENVELOPE,
    OFFICE,
    MAIL,
    FEED,
    UNSUPPORTED
}
