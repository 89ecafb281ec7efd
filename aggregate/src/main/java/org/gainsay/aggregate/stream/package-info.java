/** The thin edge between the ledger's arithmetic and Kafka Streams: processors and stores that call it. */
@NullMarked
package org.gainsay.aggregate.stream;

import org.jspecify.annotations.NullMarked;
