/** Tests of the finding of near-copies. */
@NullMarked
package org.gainsay.ingest.copy;

import org.jspecify.annotations.NullMarked;
