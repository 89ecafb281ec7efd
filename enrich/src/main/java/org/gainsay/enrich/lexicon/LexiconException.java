package org.gainsay.enrich.lexicon;

/** A lexicon file that cannot be read as one; the message names the file, the line, the column and the fix. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LexiconException(String message) {
        super(message);
    }
}
