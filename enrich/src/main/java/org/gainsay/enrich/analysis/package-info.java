/** From an article to its events: the whole reading of the enrich stage, with no Kafka in it. */
@NullMarked
package org.gainsay.enrich.analysis;

import org.jspecify.annotations.NullMarked;
