package org.gainsay.deploy.source;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where connectors put what they bring. */
public interface RawSink {

    /**
     * Takes one document.
     *
     * @param done told the item and what went wrong, or null once it is safe; called on any thread, perhaps this one
     */
    void send(RawItem item, BiConsumer<RawItem, @Nullable Exception> done);
}
