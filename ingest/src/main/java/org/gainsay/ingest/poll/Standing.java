package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.gainsay.ingest.api.Source;

/** How a source does, in a word. */
public enum Standing {
    /** Never polled yet, or only just and in vain. */
    NEW,
    WELL,
    /** No success for three intervals, or for a day. */
    BROKEN,
    /**
     * It answers, but has had nothing new for eight times its usual gap, and a day at least. Of a sitemap index that is
     * said of the index, for all that it names.
     */
    SILENT,
    /** The publisher has taken it away. */
    GONE,
    /** The same as another source of the list. */
    DUPLICATE,
    /** Not in the feed list any more. */
    UNLISTED;

    private static final int MISSED_INTERVALS = 3;
    private static final int MISSED_GAPS = 8;
    private static final Duration DAY = Duration.ofDays(1);

    /** How a source stands now. */
    public static Standing of(Source source, Instant now) {
        return switch (source.status()) {
            case GONE -> GONE;
            case DUPLICATE -> DUPLICATE;
            case UNLISTED -> UNLISTED;
            case ACTIVE -> active(source, now);
        };
    }

    private static Standing active(Source source, Instant now) {
        Source.Schedule schedule = source.schedule();
        Instant success = schedule.lastSuccess();
        if (success == null) {
            return schedule.failures() < MISSED_INTERVALS ? NEW : BROKEN;
        }
        Duration since = Duration.between(success, now);
        Duration missed = Duration.ofSeconds(schedule.intervalSeconds()).multipliedBy(MISSED_INTERVALS);
        if (since.compareTo(DAY) > 0 || (schedule.failures() > 0 && since.compareTo(missed) > 0)) {
            return BROKEN;
        }
        Instant newest = schedule.newest();
        Duration usual = Duration.ofSeconds(schedule.gapSeconds()).multipliedBy(MISSED_GAPS);
        Duration silence = newest == null ? Duration.ZERO : Duration.between(newest, now);
        return source.naming() == null && silence.compareTo(DAY) > 0 && silence.compareTo(usual) > 0 ? SILENT : WELL;
    }

    /** Whether somebody should look at it. */
    public boolean isTrouble() {
        return this == BROKEN || this == SILENT || this == GONE;
    }
}
