package org.gainsay.aggregate.dispute;

import org.gainsay.aggregate.api.Dispute;

/** How a matter stands. */
public final class States {

    /**
     * The state of a matter that is claimed or denied, or both.
     *
     * @param admitted whether a party to it admits it, at least in part
     */
    public static Dispute.State of(boolean claimed, boolean denied, boolean admitted) {
        if (admitted) {
            return Dispute.State.ADMITTED;
        }
        if (claimed) {
            return denied ? Dispute.State.DISPUTED : Dispute.State.UNANSWERED;
        }
        return Dispute.State.DENIED_ONLY;
    }

    private States() {}
}
