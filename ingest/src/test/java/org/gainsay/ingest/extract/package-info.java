/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.extract;

import org.jspecify.annotations.NullMarked;
