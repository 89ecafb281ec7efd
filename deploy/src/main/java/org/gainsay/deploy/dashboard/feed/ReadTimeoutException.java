package org.gainsay.deploy.dashboard.feed;

/** The broker did not hand out a record in time; it may do so a little later. */
public final class ReadTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadTimeoutException(String message) {
        super(message);
    }
}
