package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.api.Source.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled next.
 *
 * <p>Twice in the usual time between two of its items, or, once it has been quiet for longer than usual, after a tenth of
 * the silence; always between the shortest and the longest interval. After an error the interval doubles with each
 * further one. A tenth or a quarter of chance keeps feeds that were started together from being asked together for ever.
 */
final class Timetable {

    /** The newest items tell the pace; those of last year do not. */
    private static final int PACE_OF = 20;

    private static final int MOST_DOUBLINGS = 20;

    /** Long enough to be kind, short enough that an index which does not keep its dates is found out the same day. */
    private static final Duration REST = Duration.ofHours(12);

    private final PollSettings settings;

    Timetable(PollSettings settings) {
        this.settings = settings;
    }

    /**
     * After an answer that the feed is as it was.
     *
     * @param chance from 0 to 1
     */
    Schedule unchanged(Schedule before, Instant now, double chance) {
        return success(before.lastDocument(), before.newest(), before.gapSeconds(), now, chance);
    }

    /**
     * After an answer with a feed.
     *
     * @param dates of its items, the newest first
     * @param fresh how many of them are new
     * @param chance from 0 to 1
     */
    Schedule listed(Schedule before, List<Instant> dates, int fresh, Instant now, double chance) {
        Instant newest = before.newest();
        long gap = before.gapSeconds();
        if (dates.size() > 1) {
            newest = dates.get(0);
            gap = gap(dates.subList(0, Math.min(PACE_OF, dates.size())));
        } else if (fresh > 0) {
            // No dates to go by: the pace is what we see ourselves.
            if (newest != null) {
                long seen = Duration.between(newest, now).toSeconds() / fresh;
                gap = gap == 0 ? seen : (gap + seen) / 2;
            }
            newest = now;
        }
        return success(now, newest == null ? now : newest, gap, now, chance);
    }

    private static long gap(List<Instant> dates) {
        Duration span = Duration.between(dates.get(dates.size() - 1), dates.get(0));
        return span.toSeconds() / (dates.size() - 1);
    }

    private Schedule success(
            @Nullable Instant lastDocument, @Nullable Instant newest, long gapSeconds, Instant now, double chance) {
        Duration silence = newest == null ? Duration.ZERO : Duration.between(newest, now);
        Duration pace = Duration.ofSeconds(gapSeconds / 2);
        Duration tenth = silence.dividedBy(10);
        Duration interval = bounded(pace.compareTo(tenth) > 0 ? pace : tenth);
        return new Schedule(
                now.plus(scaled(interval, 0.9 + 0.2 * chance)),
                interval.toSeconds(),
                now,
                now,
                lastDocument,
                0,
                newest,
                Math.max(0, gapSeconds));
    }

    /**
     * After a poll that brought nothing new of a feed whose updates a hub delivers: asked seldom, should the hub forget one.
     *
     * @param chance from 0 to 1
     */
    Schedule relaxed(Schedule polled, Instant now, double chance) {
        return in(polled, now.plus(scaled(settings.longest(), 0.9 + 0.2 * chance)), settings.longest());
    }

    /**
     * After a poll of a sitemap of which its index says when it changes: asked seldom until it does.
     *
     * @param chance from 0 to 1
     */
    static Schedule rested(Schedule polled, Instant now, double chance) {
        return in(polled, now.plus(scaled(REST, 0.9 + 0.2 * chance)), REST);
    }

    /** The same, and next at a time. */
    static Schedule at(Schedule before, Instant next) {
        return in(before, next, Duration.ofSeconds(before.intervalSeconds()));
    }

    private static Schedule in(Schedule polled, Instant next, Duration interval) {
        return new Schedule(
                next,
                interval.toSeconds(),
                polled.lastPoll(),
                polled.lastSuccess(),
                polled.lastDocument(),
                polled.failures(),
                polled.newest(),
                polled.gapSeconds());
    }

    /**
     * After a hub has delivered something; polls go on as they were planned.
     *
     * @param newest when the newest item of it appeared
     */
    static Schedule delivered(Schedule before, Instant newest) {
        Instant known = before.newest();
        return new Schedule(
                before.next(),
                before.intervalSeconds(),
                before.lastPoll(),
                before.lastSuccess(),
                before.lastDocument(),
                before.failures(),
                known != null && known.isAfter(newest) ? known : newest,
                before.gapSeconds());
    }

    /**
     * After no answer, or one that cannot be read.
     *
     * @param retryAfter when the server wants to be asked again, if it says so
     * @param chance from 0 to 1
     */
    Schedule failed(Schedule before, @Nullable Instant retryAfter, Instant now, double chance) {
        int failures = before.failures() + 1;
        Duration backoff = bounded(settings.shortest().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)));
        Instant next = now.plus(scaled(backoff, 0.75 + 0.5 * chance));
        return new Schedule(
                retryAfter != null && retryAfter.isAfter(next) ? retryAfter : next,
                Math.max(before.intervalSeconds(), settings.shortest().toSeconds()),
                now,
                before.lastSuccess(),
                before.lastDocument(),
                failures,
                before.newest(),
                before.gapSeconds());
    }

    private Duration bounded(Duration interval) {
        if (interval.compareTo(settings.shortest()) < 0) {
            return settings.shortest();
        }
        return interval.compareTo(settings.longest()) > 0 ? settings.longest() : interval;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
