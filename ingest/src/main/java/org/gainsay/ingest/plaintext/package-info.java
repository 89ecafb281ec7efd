/** Reads plain text: joins hard-wrapped lines to paragraphs and tells the parts of an article apart by their shape. */
@NullMarked
package org.gainsay.ingest.plaintext;

import org.jspecify.annotations.NullMarked;
