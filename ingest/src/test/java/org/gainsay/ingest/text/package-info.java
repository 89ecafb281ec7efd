/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.text;

import org.jspecify.annotations.NullMarked;
