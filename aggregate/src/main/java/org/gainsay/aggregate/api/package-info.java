/**
 * The contract of the aggregate stage: the counts and disputes that dashboards consume, and their topics.
 *
 * <p>Records and typed topic constants only. Values are whole, never deltas; a key whose counts are all zero is
 * tombstoned.
 */
@NullMarked
package org.gainsay.aggregate.api;

import org.jspecify.annotations.NullMarked;
