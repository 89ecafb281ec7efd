package org.gainsay.ingest.poll;

import org.gainsay.ingest.fetch.Fetched;

/** One POST of a form to the web, redirects not followed; called by several threads, for different hosts. */
@FunctionalInterface
public interface FormPost {

    /**
     * Posts.
     *
     * @param form URL-encoded
     */
    Fetched post(String url, String form);
}
