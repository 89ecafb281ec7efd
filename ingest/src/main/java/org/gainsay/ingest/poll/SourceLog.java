package org.gainsay.ingest.poll;

import org.gainsay.ingest.api.Source;
import org.jspecify.annotations.Nullable;

/** Where the state of sources is kept. */
@FunctionalInterface
public interface SourceLog {

    /**
     * Keeps the newest state of a source, in the order of the calls.
     *
     * @param source null forgets it
     */
    void write(String url, @Nullable Source source);
}
