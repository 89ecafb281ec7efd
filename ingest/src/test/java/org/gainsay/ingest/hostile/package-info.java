/**
 * Documents that are made to harm who reads them, what becomes of each, and what it costs.
 *
 * <p>{@link org.gainsay.ingest.hostile.HostileTable}, started by hand, prints the table that the documentation shows.
 */
@NullMarked
package org.gainsay.ingest.hostile;

import org.jspecify.annotations.NullMarked;
