/**
 * The contract of the ingest stage: the records that it writes and the topics that carry them.
 *
 * <p>Records and typed topic constants only. The next stage depends on this package and on nothing else of ingest.
 */
@NullMarked
package org.gainsay.ingest.api;

import org.jspecify.annotations.NullMarked;
