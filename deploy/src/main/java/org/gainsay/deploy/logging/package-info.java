/** How a line of the log is written: whatever is logged, by whatever library, no secret of an address is in it. */
@NullMarked
package org.gainsay.deploy.logging;

import org.jspecify.annotations.NullMarked;
