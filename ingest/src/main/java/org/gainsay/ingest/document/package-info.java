/** What arrives and what extraction makes of it, before it has an identity: the seam between sources and extractors. */
@NullMarked
package org.gainsay.ingest.document;

import org.jspecify.annotations.NullMarked;
