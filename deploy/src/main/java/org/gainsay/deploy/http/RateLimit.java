package org.gainsay.deploy.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each client may ask: a bucket of tokens that fills at a steady rate.
 *
 * <p>It knows a bounded number of clients; the one that asked longest ago is forgotten for a new one.
 */
public final class RateLimit {

    /** A page that is opened asks for several things at once. */
    private static final int BURST_SECONDS = 4;

    private static final int MOST_CLIENTS = 10_000;
    private static final double NANOS = 1e9;

    private record Bucket(double tokens, long at) {}

    private final double perSecond;
    private final int mostClients;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A limit.
     *
     * @param perSecond requests that each client may make a second in the long run, at least 1; four times as many at once
     */
    public RateLimit(int perSecond) {
        this(perSecond, MOST_CLIENTS);
    }

    RateLimit(int perSecond, int mostClients) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("a rate limit must be at least 1 a second, was " + perSecond);
        }
        this.perSecond = perSecond;
        this.mostClients = mostClients;
    }

    /**
     * Whether a client may ask now; counts the request if so.
     *
     * @param nanos the time on a clock that only goes forward
     */
    public synchronized boolean allows(String client, long nanos) {
        double full = perSecond * BURST_SECONDS;
        Bucket before = buckets.getOrDefault(client, new Bucket(full, nanos));
        double tokens = Math.min(full, before.tokens() + (nanos - before.at()) / NANOS * perSecond);
        boolean allowed = tokens >= 1;
        buckets.put(client, new Bucket(allowed ? tokens - 1 : tokens, nanos));
        if (buckets.size() > mostClients) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return allowed;
    }

    synchronized int clients() {
        return buckets.size();
    }
}
