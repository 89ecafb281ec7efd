/** Runs the stages of the chain as Kafka Streams applications: exactly once, in bounded memory, and never silently. */
@NullMarked
package org.gainsay.deploy.stage;

import org.jspecify.annotations.NullMarked;
