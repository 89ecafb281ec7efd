/**
 * Polling for hours against servers that misbehave, while its processes are killed; then the count of what was lost,
 * doubled or asked for too soon.
 *
 * <p>Started by hand, {@link org.gainsay.deploy.poll.soak.PollSoak}: it takes as long as it is told to. What is published
 * when is drawn from a seed before the run begins, so that the end can be held against it.
 */
@NullMarked
package org.gainsay.deploy.poll.soak;

import org.jspecify.annotations.NullMarked;
