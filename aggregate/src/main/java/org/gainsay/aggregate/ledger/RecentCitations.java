package org.gainsay.aggregate.ledger;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.encoding.Packed;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks citations, and remembers those that it unpacked of late: an account that changes is reported with its latest
 * sentences, nearly all of which it had the last time, and each stands in several accounts.
 *
 * <p>What it returns depends on the bytes alone, so that it makes no difference but time what it remembers, and whose
 * reports share it. Safe for several threads.
 */
public final class RecentCitations {

    /** Some 3 kB each. */
    private static final int MOST = 4096;

    private static final float LOAD = 0.75f;

    private final Map<Packed, Citation> recent = new LinkedHashMap<>(MOST, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Packed, Citation> eldest) {
            return size() > MOST;
        }
    };

    Citation unpack(Packed packed) {
        @Nullable Citation known;
        synchronized (recent) {
            known = recent.get(packed);
        }
        if (known != null) {
            return known;
        }
        Citation unpacked = Citations.decode(packed.text());
        synchronized (recent) {
            recent.put(packed, unpacked);
        }
        return unpacked;
    }

    /** Each of them is unpacked when it is asked for, and those that nobody asks for are not. */
    List<Citation> unpack(List<SortedStore.Named<Packed>> found) {
        return new AbstractList<>() {
            @Override
            public Citation get(int index) {
                return unpack(found.get(index).value());
            }

            @Override
            public int size() {
                return found.size();
            }
        };
    }
}
