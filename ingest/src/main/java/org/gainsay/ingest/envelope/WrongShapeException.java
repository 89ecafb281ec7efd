package org.gainsay.ingest.envelope;

/** A field of an envelope does not hold what it must; the message names the field and says what is wanted. */
final class WrongShapeException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongShapeException(String message) {
        super(message);
    }
}
