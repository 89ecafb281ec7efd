/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
