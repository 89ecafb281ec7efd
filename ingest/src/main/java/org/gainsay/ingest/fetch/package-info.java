/**
 * Fetches one address that somebody else may have chosen, safely: it never reaches an address inside, never waits for
 * ever and never takes more than it can hold.
 */
@NullMarked
package org.gainsay.ingest.fetch;

import org.jspecify.annotations.NullMarked;
