package org.gainsay.deploy.push;

/** A request is not carried out; the message tells its sender why. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final PushOutcome outcome;

    RefusedException(PushOutcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    PushOutcome outcome() {
        return outcome;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
