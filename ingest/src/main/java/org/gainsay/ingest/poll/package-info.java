/**
 * Decides what of a list of feeds is fetched when: each feed as often as it publishes, each item once, each host no
 * faster than it allows.
 *
 * <p>No Kafka and no clock of its own in here. {@link org.gainsay.ingest.poll.Poller} is one state machine in one
 * thread; requests go out through {@link org.gainsay.ingest.poll.Web}, documents through {@link
 * org.gainsay.ingest.poll.Outlet}, and what must outlive a restart through {@link org.gainsay.ingest.poll.SourceLog}.
 */
@NullMarked
package org.gainsay.ingest.poll;

import org.jspecify.annotations.NullMarked;
