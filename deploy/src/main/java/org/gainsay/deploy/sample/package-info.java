/**
 * Feeds the bundled sample articles and tells what became of them.
 *
 * <p>The documents and their order are resources under {@code /samples}, described in the README beside them.
 */
@NullMarked
package org.gainsay.deploy.sample;

import org.jspecify.annotations.NullMarked;
