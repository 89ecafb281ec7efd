/** From a raw document to an article: finds the extractor for its format, lays the source's metadata over, identifies. */
@NullMarked
package org.gainsay.ingest.extract;

import org.jspecify.annotations.NullMarked;
