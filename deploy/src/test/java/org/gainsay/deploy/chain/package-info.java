/** The chain from end to end on a real broker, held against the batch recount. */
@NullMarked
package org.gainsay.deploy.chain;

import org.jspecify.annotations.NullMarked;
