package org.gainsay.deploy.dashboard.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The newest value of every key of a compacted topic, grouped so that a page finds its rows without a scan.
 *
 * <p>Written by one thread. Readers see each row whole, and the rows of a group as they are at that moment.
 *
 * @param <V> the topic's values
 */
public final class Table<V> {

    private final Map<String, V> rows = new ConcurrentHashMap<>();
    private final Map<String, Map<String, V>> groups = new ConcurrentHashMap<>();
    private final Function<V, String> group;
    private final int limit;
    private final AtomicLong leftOut = new AtomicLong();

    /**
     * Makes an empty table.
     *
     * @param group what its rows are looked up by
     * @param limit the most rows that it takes
     */
    public Table(Function<V, String> group, int limit) {
        this.group = group;
        this.limit = limit;
    }

    /** Sets or, with null, removes the row of a key; true if anything changed. */
    public boolean put(String key, @Nullable V value) {
        V before = value == null ? rows.remove(key) : replace(key, value);
        if (before != null) {
            leaveGroup(group.apply(before), key);
        }
        if (value != null && rows.containsKey(key)) {
            groups.computeIfAbsent(group.apply(value), name -> new ConcurrentHashMap<>())
                    .put(key, value);
        }
        return !Objects.equals(before, value);
    }

    private @Nullable V replace(String key, V value) {
        if (rows.size() >= limit && !rows.containsKey(key)) {
            leftOut.incrementAndGet();
            return null;
        }
        return rows.put(key, value);
    }

    private void leaveGroup(String name, String key) {
        Map<String, V> members = groups.get(name);
        if (members != null) {
            members.remove(key);
            if (members.isEmpty()) {
                groups.remove(name);
            }
        }
    }

    public Collection<V> all() {
        return rows.values();
    }

    /** The rows of one group, in no order; empty if there is none. */
    public Collection<V> of(String name) {
        Map<String, V> members = groups.get(name);
        return members == null ? List.of() : members.values();
    }

    /** The names of all groups that have a row. */
    public Set<String> groups() {
        return groups.keySet();
    }

    public @Nullable V get(String key) {
        return rows.get(key);
    }

    public int size() {
        return rows.size();
    }

    /** How many values of new keys were left out because the table was full. */
    public long leftOut() {
        return leftOut.get();
    }
}
