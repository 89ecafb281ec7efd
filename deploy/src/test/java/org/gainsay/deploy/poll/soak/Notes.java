package org.gainsay.deploy.poll.soak;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.ingest.api.Source;

/** What pollers wrote down of the items that they are done with, and when: only what is noted is known to their successors. */
final class Notes {

    /** Of each item: when it was put onto the raw topic, in epoch seconds, and when that was noted first. */
    private final Map<String, TreeMap<Long, Long>> noted = new HashMap<>();

    /** What an address is called among the items. */
    private final Map<String, String> ids = new HashMap<>();

    /**
     * A source as it was written.
     *
     * @param at when, in epoch milliseconds
     */
    void add(Source source, long at) {
        source.waiting().stream()
                .filter(item -> item.url() != null)
                .forEach(item -> ids.put(String.valueOf(item.url()), item.id()));
        source.seen().forEach(item -> noted.computeIfAbsent(item.id(), id -> new TreeMap<>())
                .merge(item.at(), at, Math::min));
    }

    /**
     * Whether it was noted that a record is on the raw topic.
     *
     * @param key of the record
     * @param put when it was put there
     * @param before what is noted later does not count
     */
    boolean isNoted(String key, long put, long before) {
        String id = ids.getOrDefault(key, key.substring(key.lastIndexOf('#') + 1));
        return noted.getOrDefault(id, new TreeMap<>()).tailMap(put / 1000).values().stream()
                .anyMatch(at -> at < before);
    }
}
