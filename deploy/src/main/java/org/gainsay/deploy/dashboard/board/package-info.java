/**
 * What the dashboard keeps in memory: the newest value of every key of the aggregate topics, as far as lists and charts
 * need it, and where the rest can be read again.
 *
 * <p>One thread writes, many read. Memory is bounded: past its limit a table takes no new keys, and says so.
 */
@NullMarked
package org.gainsay.deploy.dashboard.board;

import org.jspecify.annotations.NullMarked;
