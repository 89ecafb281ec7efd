package org.gainsay.deploy.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Subscription;
import org.gainsay.ingest.poll.Refusals;
import org.gainsay.ingest.poll.Standing;
import org.gainsay.ingest.text.Secrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person wants to know of a source; the secrets of addresses are masked.
 *
 * @param standing how it does, in a word
 * @param next when it is polled next; null if it is not polled
 * @param items documents that it put onto the raw topic
 * @param itemsAnHour of the last 24 hours, as far as they are remembered
 * @param emptyBodyRate the share, from 0 to 1, of the items of the last 24 hours of which ingest could make no article, as
 *     far as they are remembered; null if there were none, or it is not known
 * @param waiting items that it listed and that are not on the raw topic yet
 * @param hub address of the hub that delivers its updates, or null
 * @param subscription how the subscription to it stands, in a word: pending, active, lapsed, denied or ending
 * @param subscribedUntil the end of the hub's promise
 * @param updates what the hub has delivered so far
 * @param lastError the last thing that went wrong, be it long ago
 */
public record SourceReport(
        String url,
        @Nullable String title,
        String standing,
        @Nullable String movedTo,
        @Nullable Instant lastSuccess,
        @Nullable Instant next,
        long intervalSeconds,
        long polls,
        long items,
        double itemsAnHour,
        @Nullable Double emptyBodyRate,
        int waiting,
        long errors,
        int failures,
        @Nullable String hub,
        @Nullable String subscription,
        @Nullable Instant subscribedUntil,
        long updates,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt) {

    private static final Logger log = LoggerFactory.getLogger(SourceReport.class);

    /** The reports of all sources, by their addresses. */
    public static List<SourceReport> all(Map<String, String> kafka, Instant now) {
        Refusals refusals = refusals(kafka, now);
        return SourceTopic.read(kafka).stream()
                .map(source -> of(source, refusals, now))
                .sorted(Comparator.comparing(SourceReport::url))
                .toList();
    }

    /** Null if the dead letters cannot be read: the rest of a report is worth having without them. */
    private static @Nullable Refusals refusals(Map<String, String> kafka, Instant now) {
        try {
            return RefusalTail.read(kafka, now);
        } catch (RetriableException | AuthorizationException e) {
            log.warn("how many items have no body is not known: {}", e.toString());
            return null;
        }
    }

    /**
     * The report of a source as it stands now.
     *
     * @param refusals null if they are not known
     */
    static SourceReport of(Source source, @Nullable Refusals refusals, Instant now) {
        Source.Trouble trouble = source.trouble();
        Subscription subscription = source.subscription();
        Refusals.Share share =
                Objects.requireNonNullElseGet(refusals, Refusals::new).of(source, now);
        return new SourceReport(
                Secrets.masked(source.url()),
                source.title(),
                PollHealth.word(Standing.of(source, now)),
                masked(source.movedTo()),
                source.schedule().lastSuccess(),
                source.status() == Source.Status.ACTIVE ? source.schedule().next() : null,
                source.schedule().intervalSeconds(),
                source.counts().polls(),
                source.counts().items(),
                Math.round(share.taken() * 10.0 / Refusals.WINDOW.toHours()) / 10.0,
                refusals == null || share.taken() == 0 ? null : share.rate(),
                source.waiting().size(),
                source.counts().errors(),
                source.schedule().failures(),
                subscription == null ? null : masked(subscription.hub()),
                subscription == null ? null : word(subscription, now),
                subscription == null ? null : subscription.until(),
                subscription == null ? 0 : subscription.updates(),
                trouble == null ? null : masked(trouble.what()),
                trouble == null ? null : trouble.at());
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : Secrets.masked(text);
    }

    private static String word(Subscription subscription, Instant now) {
        boolean lapsed = subscription.state() == Subscription.State.ACTIVE && !subscription.isActive(now);
        return lapsed ? "lapsed" : subscription.state().name().toLowerCase(Locale.ROOT);
    }
}
