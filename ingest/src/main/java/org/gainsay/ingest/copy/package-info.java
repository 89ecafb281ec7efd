/**
 * Finds near-copies: the wire's report in forty papers, cut, with a new headline, lightly edited.
 *
 * <p>Texts are compared by MinHash (Broder 1997, "On the resemblance and containment of documents") and found by
 * locality-sensitive hashing of its minima in bands. What an article is a copy of depends only on the articles in the
 * index, never on the order in which they came, so that a batch over the same articles says the same. No Kafka here: the
 * index works on a store that the topology provides.
 */
@NullMarked
package org.gainsay.ingest.copy;

import org.jspecify.annotations.NullMarked;
