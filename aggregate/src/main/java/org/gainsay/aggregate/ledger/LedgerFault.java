package org.gainsay.aggregate.ledger;

/**
 * The ledger's books do not add up: something was taken back that was never added.
 *
 * <p>That is a fault of ours or of the state, never of the input; it stops the stage, for a wrong number that goes on
 * would be believed.
 */
public final class LedgerFault extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public LedgerFault(String message) {
        super(message);
    }
}
