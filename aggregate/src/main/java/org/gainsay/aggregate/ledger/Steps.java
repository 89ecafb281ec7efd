package org.gainsay.aggregate.ledger;

import java.util.List;
import org.gainsay.aggregate.encoding.Packed;
import org.jspecify.annotations.Nullable;

/**
 * Turns changes of marks into the change of an account's balance.
 *
 * <p>A sum changes as the mark does. A number of distinct values changes only when a value's count steps from nothing
 * to something or back; the counts stay in a store between the calls.
 */
public final class Steps {

    private final SortedStore<Long> counts;
    private final SortedStore<Packed> citations;

    /**
     * Steps over these stores.
     *
     * @param counts how often each value was marked
     * @param citations the sentences that accounts cite
     */
    public Steps(SortedStore<Long> counts, SortedStore<Packed> citations) {
        this.counts = counts;
        this.citations = citations;
    }

    /**
     * Applies the changes to the stores.
     *
     * @return by how much the account's balance changes
     * @throws LedgerFault if more is taken back than there is
     */
    public Balance apply(String accountName, List<Change> changes) {
        Account account = Account.named(accountName);
        Balance balance = Balance.ZERO;
        for (Change change : changes) {
            Mark mark = change.mark();
            long step = mark.facet().sum() ? change.by() : step(account, change);
            if (step != 0 && Balance.counts(mark.facet())) {
                balance = balance.plus(mark.side(), mark.facet(), step);
            }
        }
        return balance;
    }

    private int step(Account account, Change change) {
        Mark mark = change.mark();
        String name = mark.store(account);
        return mark.facet() == Facet.CITATIONS ? cite(name, change.citation()) : count(name, change.by());
    }

    private int count(String name, long by) {
        Long before = counts.get(name);
        long after = (before == null ? 0 : before) + by;
        if (after < 0) {
            throw new LedgerFault("mark " + name + " came to " + after);
        }
        counts.put(name, after == 0 ? null : after);
        return (after == 0 ? 0 : 1) - (before == null ? 0 : 1);
    }

    private int cite(String name, @Nullable Packed citation) {
        if ((citation == null) == (citations.get(name) == null)) {
            throw new LedgerFault("citation " + name + (citation == null ? " is not there" : " is there already"));
        }
        citations.put(name, citation);
        return citation == null ? -1 : 1;
    }
}
