/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.office;

import org.jspecify.annotations.NullMarked;
