package org.gainsay.ingest.poll;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where items go. */
@FunctionalInterface
public interface Outlet {

    /**
     * Puts an item where nothing loses it.
     *
     * @param done told null once it is safe, or why it is not; called once, on any thread
     */
    void put(PolledItem item, Consumer<@Nullable Exception> done);
}
