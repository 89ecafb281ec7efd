/**
 * Decides which documents are the same article, and whether its content changed.
 *
 * <p>Duplicates by changing addresses and collapses by shared ones are the two ways in which counts go wrong at the
 * door; both are decided here, by pure functions.
 */
@NullMarked
package org.gainsay.ingest.identity;

import org.jspecify.annotations.NullMarked;
