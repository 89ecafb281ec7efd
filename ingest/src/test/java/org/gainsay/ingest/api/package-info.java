/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.api;

import org.jspecify.annotations.NullMarked;
