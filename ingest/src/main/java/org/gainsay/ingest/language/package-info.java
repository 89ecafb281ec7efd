/** Tells the language of a text whose document does not say it. */
@NullMarked
package org.gainsay.ingest.language;

import org.jspecify.annotations.NullMarked;
