/**
 * Polls feeds: the thin edge of {@link org.gainsay.ingest.poll} to Kafka, the web, the feed list's file and the process.
 *
 * <p>Of several instances one polls and the others stand by: the group coordinator gives the one partition of the topic of
 * sources to one of them, which reads all that is known of the feeds and goes on.
 */
@NullMarked
package org.gainsay.deploy.poll;

import org.jspecify.annotations.NullMarked;
