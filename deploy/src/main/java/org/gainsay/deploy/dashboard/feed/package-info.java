/** Reads the topics for the dashboard, as any dashboard would: {@code read_committed}, with no consumer group. */
@NullMarked
package org.gainsay.deploy.dashboard.feed;

import org.jspecify.annotations.NullMarked;
