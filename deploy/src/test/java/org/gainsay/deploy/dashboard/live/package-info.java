/** Holds the news for open pages to its promises. */
@NullMarked
package org.gainsay.deploy.dashboard.live;

import org.jspecify.annotations.NullMarked;
