/**
 * A web page and an HTTP API over the aggregate topics, which it consumes as any dashboard would.
 *
 * <p>{@code feed} reads the topics into {@code board}; {@code view} makes of the board what a page shows; {@code http}
 * serves it; {@code live} tells open pages when to ask again.
 */
@NullMarked
package org.gainsay.deploy.dashboard;

import org.jspecify.annotations.NullMarked;
