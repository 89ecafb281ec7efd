package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests wait in one lane for each host: one at a time, a gap after each, and only so many hosts at once. Hosts take
 * turns.
 *
 * @param <T> a request
 */
final class Lanes<T> {

    private static final class Lane<T> {
        private final Deque<T> urgent = new ArrayDeque<>();
        private final Deque<T> others = new ArrayDeque<>();
        private Instant free = Instant.MIN;
        private @Nullable Instant ended;
        private Duration gap;
        private boolean busy;

        Lane(Duration gap) {
            this.gap = gap;
        }

        boolean isWaiting() {
            return !urgent.isEmpty() || !others.isEmpty();
        }

        boolean isReady(Instant now) {
            return !busy && isWaiting() && !free.isAfter(now);
        }

        T take() {
            busy = true;
            return urgent.isEmpty() ? others.remove() : urgent.remove();
        }

        void hold(Instant until) {
            if (until.isAfter(free)) {
                free = until;
            }
        }
    }

    private final Map<String, Lane<T>> lanes = new LinkedHashMap<>();
    private final Duration gap;
    private final int hosts;
    private int busy;

    /**
     * Empty lanes.
     *
     * @param gap the least time after each request, where a host asks for no more
     * @param hosts the most that are busy at once
     */
    Lanes(Duration gap, int hosts) {
        this.gap = gap;
        this.hosts = hosts;
    }

    /** Lines up a request; an urgent one before those that are not. */
    void add(String host, T request, boolean urgent) {
        Lane<T> lane = lane(host);
        (urgent ? lane.urgent : lane.others).add(request);
    }

    /** A request that may go out now; its host is busy until {@link #done}. */
    @Nullable
    T next(Instant now) {
        if (busy >= hosts) {
            return null;
        }
        for (Iterator<Map.Entry<String, Lane<T>>> all = lanes.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, Lane<T>> entry = all.next();
            Lane<T> lane = entry.getValue();
            if (lane.isReady(now)) {
                all.remove();
                lanes.put(entry.getKey(), lane); // to the end: the others come first next time
                busy++;
                return lane.take();
            }
            if (!lane.busy && !lane.isWaiting() && !lane.free.isAfter(now)) {
                all.remove(); // nothing to remember of it
            }
        }
        return null;
    }

    /** The host's request has ended. */
    void done(String host, Instant now) {
        Lane<T> lane = lane(host);
        lane.busy = false;
        lane.ended = now;
        lane.hold(now.plus(lane.gap));
        busy--;
    }

    /** The host is left alone until then. */
    void hold(String host, Instant until) {
        lane(host).hold(until);
    }

    /** The host asks for this gap; a shorter one than ours is not taken. */
    void gap(String host, Duration asked) {
        Lane<T> lane = lane(host);
        lane.gap = asked.compareTo(gap) > 0 ? asked : gap;
        if (lane.ended != null) {
            lane.hold(lane.ended.plus(lane.gap)); // it counts from the last request, robots.txt itself mostly
        }
    }

    /** When a request may go out that may not now; null if only the end of another one can change that. */
    @Nullable
    Instant wake() {
        if (busy >= hosts) {
            return null;
        }
        return lanes.values().stream()
                .filter(lane -> !lane.busy && lane.isWaiting())
                .map(lane -> lane.free)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Lane<T> lane(String host) {
        return lanes.computeIfAbsent(host, name -> new Lane<>(gap));
    }
}
