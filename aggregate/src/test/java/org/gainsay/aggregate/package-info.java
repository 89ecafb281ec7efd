/** Tests of the whole stage. */
@NullMarked
package org.gainsay.aggregate;

import org.jspecify.annotations.NullMarked;
