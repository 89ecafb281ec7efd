/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.fetch;

import org.jspecify.annotations.NullMarked;
