package org.gainsay.aggregate.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, in the order of the names' UTF-8 bytes.
 *
 * @param <V> the type of the values
 */
public interface SortedStore<V> {

    /**
     * A name and its value.
     *
     * @param name the name
     * @param value what is kept under it
     * @param <V> the type of the value
     */
    record Named<V>(String name, V value) {}

    /** The value of a name; null if there is none. */
    @Nullable
    V get(String name);

    /** Sets the value of a name; null removes it. */
    void put(String name, @Nullable V value);

    /** Those whose name starts so, least first, at most so many. */
    List<Named<V>> first(String prefix, int most);

    /** Those whose name starts so, greatest first, at most so many. */
    default List<Named<V>> last(String prefix, int most) {
        return last(prefix, "", most);
    }

    /**
     * Those whose name starts so, greatest first, at most so many.
     *
     * @param end what follows the prefix in the greatest of them, or is what it starts with; empty for no end
     */
    List<Named<V>> last(String prefix, String end, int most);
}
