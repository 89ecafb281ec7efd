/** Reads dates as publishers really write them; pages and feeds share it. */
@NullMarked
package org.gainsay.ingest.date;

import org.jspecify.annotations.NullMarked;
