/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.poll;

import org.jspecify.annotations.NullMarked;
