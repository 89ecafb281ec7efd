package org.gainsay.deploy.poll;

import java.time.Duration;
import java.time.Instant;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.poll.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to know of a source.
 *
 * @param standing how it does, in a word
 * @param next when it is polled next; null if it is not polled
 * @param items documents that it put onto the raw topic
 * @param itemsAnHour of the last 24 hours, as far as they are remembered
 * @param waiting items that it listed and that are not on the raw topic yet
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
        int waiting,
        long errors,
        int failures,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt) {

    private static final Duration DAY = Duration.ofDays(1);

    /** The report of a source as it stands now. */
    public static SourceReport of(Source source, Instant now) {
        Source.Trouble trouble = source.trouble();
        long dayAgo = now.minus(DAY).getEpochSecond();
        long today = source.seen().stream().filter(item -> item.at() > dayAgo).count();
        return new SourceReport(
                source.url(),
                source.title(),
                PollHealth.word(Standing.of(source, now)),
                source.movedTo(),
                source.schedule().lastSuccess(),
                source.status() == Source.Status.ACTIVE ? source.schedule().next() : null,
                source.schedule().intervalSeconds(),
                source.counts().polls(),
                source.counts().items(),
                Math.round(today * 10.0 / DAY.toHours()) / 10.0,
                source.waiting().size(),
                source.counts().errors(),
                source.schedule().failures(),
                trouble == null ? null : trouble.what(),
                trouble == null ? null : trouble.at());
    }
}
