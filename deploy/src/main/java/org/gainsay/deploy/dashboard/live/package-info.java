/** Server-sent events: tells open pages that there is something new, and leaves it to them to ask what. */
@NullMarked
package org.gainsay.deploy.dashboard.live;

import org.jspecify.annotations.NullMarked;
