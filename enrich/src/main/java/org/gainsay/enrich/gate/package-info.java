/**
 * The cheap tier: which sentences are worth a parse.
 *
 * <p>Hardly one sentence in a hundred of general news deals with arms, and a parse costs a thousand times what a look at
 * the words does.
 */
@NullMarked
package org.gainsay.enrich.gate;

import org.jspecify.annotations.NullMarked;
