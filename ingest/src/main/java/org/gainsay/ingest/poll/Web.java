package org.gainsay.ingest.poll;

import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/** One request to the web, redirects not followed; called by several threads, for different hosts. */
@FunctionalInterface
public interface Web {

    /**
     * Asks.
     *
     * @param etag and {@code lastModified} the validators of the answer before, to be told if nothing has changed
     */
    Fetched request(String url, @Nullable String etag, @Nullable String lastModified);
}
