/** The dashboard on a real broker and in a real browser. */
@NullMarked
package org.gainsay.deploy.dashboard;

import org.jspecify.annotations.NullMarked;
