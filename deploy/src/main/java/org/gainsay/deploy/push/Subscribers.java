package org.gainsay.deploy.push;

import java.time.Duration;
import java.util.Optional;
import org.gainsay.ingest.api.Subscription;
import org.gainsay.ingest.feed.Feed;
import org.jspecify.annotations.Nullable;

/** Those who have subscribed to hubs; for any thread, and quick. */
public interface Subscribers {

    /** Whether subscriptions are known here now; not while another instance polls. */
    boolean isReady();

    /** The subscription with this id. */
    Optional<Subscription> find(String id);

    /**
     * The hub confirms what it was asked for.
     *
     * @param lease how long it delivers, if it says so
     */
    void confirmed(String id, @Nullable Duration lease);

    /** The hub will not deliver, or no longer. */
    void denied(String id, String reason);

    /**
     * The hub delivers.
     *
     * @return false if too much waits to be taken in
     */
    boolean delivered(String id, Feed feed);
}
