/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.revision;

import org.jspecify.annotations.NullMarked;
