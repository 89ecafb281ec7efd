package org.gainsay.deploy.dashboard.board;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives one and the same object for equal values, so that a thousand articles that say the same take the memory of one.
 * Used by one thread.
 *
 * @param <T> values that do not change
 */
final class OneOfEach<T> {

    private final Map<T, T> known = new HashMap<>();
    private final int limit;

    /** Knows at most {@code limit} values; those that come later stay as they are. */
    OneOfEach(int limit) {
        this.limit = limit;
    }

    T of(T value) {
        T same = known.get(value);
        if (same != null) {
            return same;
        }
        if (known.size() < limit) {
            known.put(value, value);
        }
        return value;
    }
}
