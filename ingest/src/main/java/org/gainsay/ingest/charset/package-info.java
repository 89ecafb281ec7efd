/** Turns bytes into text by what they are rather than by what they are called; pages and feeds share it. */
@NullMarked
package org.gainsay.ingest.charset;

import org.jspecify.annotations.NullMarked;
