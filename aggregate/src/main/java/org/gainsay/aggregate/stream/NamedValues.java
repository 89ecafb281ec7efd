package org.gainsay.aggregate.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gainsay.aggregate.ledger.SortedStore;
import org.jspecify.annotations.Nullable;

/**
 * A key-value store as the ledger sees it.
 *
 * @param store whose keys are written as UTF-8
 * @param <V> the type of the values
 */
record NamedValues<V>(KeyValueStore<String, V> store) implements SortedStore<V> {

    /** Comes after every text in UTF-8. */
    private static final String GREATEST = Character.toString(Character.MAX_CODE_POINT);

    @Override
    public @Nullable V get(String name) {
        return store.get(name);
    }

    // Kafka's store is not annotated: it takes null as a removal.
    @Override
    @SuppressWarnings("NullAway")
    public void put(String name, @Nullable V value) {
        store.put(name, value);
    }

    @Override
    public List<Named<V>> first(String prefix, int most) {
        return take(store.range(prefix, prefix + GREATEST), most);
    }

    @Override
    public List<Named<V>> last(String prefix, String end, int most) {
        return take(store.reverseRange(prefix, prefix + end + GREATEST), most);
    }

    private static <V> List<Named<V>> take(KeyValueIterator<String, V> values, int most) {
        List<Named<V>> taken = new ArrayList<>();
        try (values) {
            while (taken.size() < most && values.hasNext()) {
                var next = values.next();
                taken.add(new Named<>(next.key, next.value));
            }
        }
        return taken;
    }
}
