/**
 * What a dispute is: which matters an event is about, and who admits what.
 *
 * <p>Pure rules, shared by the ledger and by the recount that it is compared with.
 */
@NullMarked
package org.gainsay.aggregate.dispute;

import org.jspecify.annotations.NullMarked;
