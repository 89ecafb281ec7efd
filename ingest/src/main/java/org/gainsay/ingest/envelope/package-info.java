/**
 * Reads an article that its sender has already taken apart: our own JSON envelope, and the two that the trade uses,
 * IPTC ninjs and schema.org NewsArticle.
 */
@NullMarked
package org.gainsay.ingest.envelope;

import org.jspecify.annotations.NullMarked;
