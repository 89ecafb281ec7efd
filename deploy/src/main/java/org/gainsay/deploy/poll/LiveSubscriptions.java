package org.gainsay.deploy.poll;

import java.time.Duration;
import java.util.Optional;
import org.gainsay.deploy.push.Subscribers;
import org.gainsay.ingest.api.Subscription;
import org.gainsay.ingest.feed.Feed;
import org.jspecify.annotations.Nullable;

/** The subscriptions of whatever polls here now, which is known only after the web server has started. */
final class LiveSubscriptions implements Subscribers {

    private volatile @Nullable Polling polling;

    void of(Polling started) {
        polling = started;
    }

    private @Nullable Tenure tenure() {
        Polling current = polling;
        return current == null ? null : current.tenure();
    }

    @Override
    public boolean isReady() {
        return tenure() != null;
    }

    @Override
    public Optional<Subscription> find(String id) {
        Tenure tenure = tenure();
        return tenure == null
                ? Optional.empty()
                : tenure.sources().stream()
                        .flatMap(source -> Optional.ofNullable(source.subscription()).stream())
                        .filter(subscription -> subscription.id().equals(id))
                        .findFirst();
    }

    @Override
    public void confirmed(String id, @Nullable Duration lease) {
        Tenure tenure = tenure();
        if (tenure != null) {
            tenure.hand(poller -> poller.confirmed(id, lease));
        }
    }

    @Override
    public void denied(String id, String reason) {
        Tenure tenure = tenure();
        if (tenure != null) {
            tenure.hand(poller -> poller.denied(id, reason));
        }
    }

    @Override
    public boolean delivered(String id, Feed feed) {
        Tenure tenure = tenure();
        return tenure != null && tenure.deliver(poller -> poller.delivered(id, feed));
    }
}
