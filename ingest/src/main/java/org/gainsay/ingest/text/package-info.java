/** Text as it goes into the chain: decoded, free of what cannot be printed, white space collapsed; addresses without their secrets; lines of data files. */
@NullMarked
package org.gainsay.ingest.text;

import org.jspecify.annotations.NullMarked;
