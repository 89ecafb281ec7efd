/** Text as it goes into the chain: decoded, free of what cannot be printed, white space collapsed. */
@NullMarked
package org.gainsay.ingest.text;

import org.jspecify.annotations.NullMarked;
