/** Tests of the ingest stage as a whole. */
@NullMarked
package org.gainsay.ingest;

import org.jspecify.annotations.NullMarked;
