/**
 * The arithmetic of the ledger: what an article puts on which account, and what its revision changes there.
 *
 * <p>Pure functions on records, with no Kafka, no clock and no file. The words are a bookkeeper's: an article is an
 * {@link org.gainsay.aggregate.ledger.Entry}, its events are the entry's lines; {@link
 * org.gainsay.aggregate.ledger.Posting} puts {@link org.gainsay.aggregate.ledger.Mark}s on {@link
 * org.gainsay.aggregate.ledger.Account}s; a {@link org.gainsay.aggregate.ledger.Balance} is what an account comes to. An
 * account holds a multiset of marks, so that taking a revision back is the exact inverse of adding it, in any order.
 */
@NullMarked
package org.gainsay.aggregate.ledger;

import org.jspecify.annotations.NullMarked;
