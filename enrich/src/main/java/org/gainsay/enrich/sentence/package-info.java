/**
 * Where sentences begin and end, in text as news sites really print it.
 *
 * <p>A scanner of our own in one pass: the whole stage stands behind it, so it must be fast, exact in its offsets and
 * never quadratic.
 */
@NullMarked
package org.gainsay.enrich.sentence;

import org.jspecify.annotations.NullMarked;
