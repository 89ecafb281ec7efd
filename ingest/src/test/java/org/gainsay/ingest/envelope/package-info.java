/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.envelope;

import org.jspecify.annotations.NullMarked;
