package org.gainsay.deploy.push;

import io.javalin.http.HttpStatus;
import java.util.Locale;

/** What comes of a pushed document. */
enum PushOutcome {
    /** Kafka has it. */
    ACCEPTED(HttpStatus.ACCEPTED, 0),
    /** The request does not carry the token. */
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, 0),
    /** It says something of the document that cannot be. */
    INVALID(HttpStatus.BAD_REQUEST, 0),
    /** More bytes than the raw topic takes. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, 0),
    /** Its bytes did not come in time. */
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, 0),
    /** Too many others are being taken. */
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, 1),
    /** Kafka does not answer. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, 10);

    private final HttpStatus status;
    private final int retrySeconds;

    PushOutcome(HttpStatus status, int retrySeconds) {
        this.status = status;
        this.retrySeconds = retrySeconds;
    }

    HttpStatus status() {
        return status;
    }

    /** When to come again; 0 for never as it is. */
    int retrySeconds() {
        return retrySeconds;
    }

    /** As metrics write it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
