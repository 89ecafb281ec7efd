package org.gainsay.deploy.replay;

/** A replay ended before the switch: nothing has changed but what stands beside the ledger. */
public final class GivenUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GivenUpException(String why) {
        super(why);
    }
}
