/** What the process measures of itself, in Prometheus' text format on {@code /metrics}. */
@NullMarked
package org.gainsay.deploy.metrics;

import org.jspecify.annotations.NullMarked;
