package org.gainsay.deploy.dashboard.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest record of every key of a topic stands: a few dozen bytes a key instead of a value of kilobytes, which
 * is read again when somebody asks for it.
 */
public final class Places {

    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final int limit;

    /** Takes at most {@code limit} keys; later ones cannot be looked up. */
    public Places(int limit) {
        this.limit = limit;
    }

    public void put(String key, @Nullable Place place) {
        if (place == null) {
            places.remove(key);
        } else if (places.size() < limit || places.containsKey(key)) {
            places.put(key, place);
        }
    }

    public @Nullable Place get(String key) {
        return places.get(key);
    }

    public int size() {
        return places.size();
    }
}
