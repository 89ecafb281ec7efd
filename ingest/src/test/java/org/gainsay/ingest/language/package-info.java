/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.language;

import org.jspecify.annotations.NullMarked;
