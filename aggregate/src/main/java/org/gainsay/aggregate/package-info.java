/**
 * The third stage: counts what the events of all articles say, and takes back what a revision no longer says.
 *
 * <p>{@link org.gainsay.aggregate.AggregateTopology} wires it; the arithmetic is in {@link org.gainsay.aggregate.ledger}.
 */
@NullMarked
package org.gainsay.aggregate;

import org.jspecify.annotations.NullMarked;
