/** Tests of the arithmetic, without Kafka. */
@NullMarked
package org.gainsay.aggregate.ledger;

import org.jspecify.annotations.NullMarked;
