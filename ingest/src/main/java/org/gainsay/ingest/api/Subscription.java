package org.gainsay.ingest.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A polled feed's subscription to a hub that delivers its updates at once (W3C WebSub).
 *
 * @param hub address of the hub
 * @param topic the feed's address as the hub knows it
 * @param callback where the hub confirms and delivers; its last segment, the {@link #id}, cannot be guessed
 * @param secret what the hub signs its deliveries with
 * @param state how far it has come
 * @param asked when the hub was asked for what it has not confirmed yet; null if nothing is open
 * @param next when the hub is asked the next time
 * @param until the end of the lease; null before the first one
 * @param failures requests since the hub last confirmed one
 * @param updates deliveries that were taken
 * @param lastUpdate when the last one came
 */
public record Subscription(
        String hub,
        String topic,
        String callback,
        String secret,
        State state,
        @Nullable Instant asked,
        Instant next,
        @Nullable Instant until,
        int failures,
        long updates,
        @Nullable Instant lastUpdate) {

    /** The longest that a request may stay open: who confirms it later is not believed. */
    private static final Duration OPEN = Duration.ofDays(1);

    /** How far a subscription has come. */
    public enum State {
        /** Not confirmed yet. */
        PENDING,
        /** Confirmed; whether the lease still runs is told by {@link #isActive}. */
        ACTIVE,
        /** The hub does not want it. */
        DENIED,
        /** The feed is polled no more, and the hub is told so. */
        ENDING
    }

    public Subscription {
        Objects.requireNonNull(hub, "hub");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(callback, "callback");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(next, "next");
        if (failures < 0 || updates < 0) {
            throw new IllegalArgumentException("failures and updates must not be negative");
        }
    }

    /** One that the hub has not been asked for yet. */
    public static Subscription fresh(String hub, String topic, String callback, String secret, Instant now) {
        return new Subscription(hub, topic, callback, secret, State.PENDING, null, now, null, 0, 0, null);
    }

    /** What the callback's address ends in. */
    public String id() {
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    /** Whether the hub has promised to deliver. */
    public boolean isActive(Instant now) {
        return state == State.ACTIVE && until != null && until.isAfter(now);
    }

    /** Whether the hub was asked for this, so that it may be confirmed. */
    public boolean isOpen(String mode, String confirmedTopic, Instant now) {
        return asked != null
                && asked.isAfter(now.minus(OPEN))
                && confirmedTopic.equals(topic)
                && mode.equals(state == State.ENDING ? "unsubscribe" : "subscribe");
    }

    /** The same with the hub being asked now, and again then if it does not confirm. */
    public Subscription asking(Instant now, Instant again) {
        return new Subscription(
                hub, topic, callback, secret, state, now, again, until, failures + 1, updates, lastUpdate);
    }

    /** The same, to be asked at another time. */
    public Subscription later(Instant then) {
        return new Subscription(hub, topic, callback, secret, state, asked, then, until, failures, updates, lastUpdate);
    }

    /** The same, confirmed, and to be renewed at a time before it ends. */
    public Subscription confirmed(Instant end, Instant renewal) {
        return new Subscription(hub, topic, callback, secret, State.ACTIVE, null, renewal, end, 0, updates, lastUpdate);
    }

    /** The same in another state, to be seen to at a time. */
    public Subscription in(State changed, Instant then) {
        return new Subscription(hub, topic, callback, secret, changed, null, then, null, 0, updates, lastUpdate);
    }

    /** The same with a delivery more. */
    public Subscription updated(Instant now) {
        return new Subscription(hub, topic, callback, secret, state, asked, next, until, failures, updates + 1, now);
    }

    /** Without what only the hub and we may know. */
    @Override
    public String toString() {
        return "Subscription[hub=" + hub + ", topic=" + topic + ", state=" + state + ", until=" + until + "]";
    }
}
