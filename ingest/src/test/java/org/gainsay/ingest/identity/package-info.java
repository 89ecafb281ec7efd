/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.identity;

import org.jspecify.annotations.NullMarked;
