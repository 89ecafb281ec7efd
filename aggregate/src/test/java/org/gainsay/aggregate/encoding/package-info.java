/** Tests of the encodings. */
@NullMarked
package org.gainsay.aggregate.encoding;

import org.jspecify.annotations.NullMarked;
