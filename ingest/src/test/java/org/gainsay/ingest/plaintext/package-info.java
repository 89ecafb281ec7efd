/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.plaintext;

import org.jspecify.annotations.NullMarked;
