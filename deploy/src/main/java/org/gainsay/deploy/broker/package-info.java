/**
 * A Kafka broker inside this process, so that the whole chain runs with nothing installed.
 *
 * <p>It is the real broker and controller (KRaft, one node) with small buffers, bound to the loopback address, and it
 * keeps its data over restarts.
 */
@NullMarked
package org.gainsay.deploy.broker;

import org.jspecify.annotations.NullMarked;
