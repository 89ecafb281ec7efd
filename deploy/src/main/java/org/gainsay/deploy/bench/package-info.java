/**
 * Measures how fast the chain is, on articles that are made up: the whole of it, or the ledger beside two topologies that
 * show what the broker and Kafka Streams themselves cost.
 */
@NullMarked
package org.gainsay.deploy.bench;

import org.jspecify.annotations.NullMarked;
