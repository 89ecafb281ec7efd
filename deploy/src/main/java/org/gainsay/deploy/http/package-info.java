/**
 * The one web server of a process: health, metrics, and whatever else is served on {@code --port}.
 *
 * <p>Each part is a {@link org.gainsay.deploy.http.WebModule} that adds its routes; this package knows none of them.
 */
@NullMarked
package org.gainsay.deploy.http;

import org.jspecify.annotations.NullMarked;
