package org.gainsay.aggregate.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sorted store in memory; its names are kept as UTF-8, as a real one keeps them. */
final class MemoryStore<V> implements SortedStore<V> {

    private final NavigableMap<byte[], V> values = new TreeMap<>(Arrays::compareUnsigned);

    boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public @Nullable V get(String name) {
        return values.get(bytes(name));
    }

    @Override
    public void put(String name, @Nullable V value) {
        if (value == null) {
            values.remove(bytes(name));
        } else {
            values.put(bytes(name), value);
        }
    }

    @Override
    public List<Named<V>> first(String prefix, int most) {
        return take(within(prefix, ""), most);
    }

    @Override
    public List<Named<V>> last(String prefix, String end, int most) {
        return take(within(prefix, end).descendingMap(), most);
    }

    private NavigableMap<byte[], V> within(String prefix, String end) {
        byte[] last = bytes(prefix + end);
        byte[] to = Arrays.copyOf(last, last.length + 1);
        to[last.length] = (byte) 0xFF;
        return values.subMap(bytes(prefix), true, to, false);
    }

    private static <V> List<Named<V>> take(Map<byte[], V> values, int most) {
        return values.entrySet().stream()
                .limit(most)
                .map(entry -> new Named<>(new String(entry.getKey(), StandardCharsets.UTF_8), entry.getValue()))
                .toList();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
