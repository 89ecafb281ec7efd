package org.gainsay.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.api.Source.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final Instant NOW = PollRun.START;
    private static final Schedule FRESH = new Schedule(NOW, 0, null, null, null, 0, null, 0);
    private static final double MIDDLE = 0.5;

    private final Timetable timetable = new Timetable(
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(2), 8, "gainsay"));

    @ParameterizedTest
    @CsvSource({
        "1, 0, 5", // a wire service, every minute: as often as is allowed
        "20, 0, 10", // twice in its usual gap
        "20, 300, 30", // at night, a tenth of the silence
        "600, 0, 60", // two a day: as seldom as is allowed
    })
    void theIntervalFollowsWhatTheFeedPublishes(int gapMinutes, int silenceMinutes, int expectedMinutes) {
        Instant newest = NOW.minus(Duration.ofMinutes(silenceMinutes));
        Instant before = newest.minus(Duration.ofMinutes(gapMinutes));

        Schedule next = timetable.listed(FRESH, List.of(newest, before), 2, NOW, MIDDLE);

        assertThat(next.next()).isEqualTo(NOW.plus(Duration.ofMinutes(expectedMinutes)));
        assertThat(next.intervalSeconds()).isEqualTo(expectedMinutes * 60L);
        assertThat(next.lastSuccess()).isEqualTo(NOW);
    }

    @Test
    void aFeedWithoutDatesIsTimedByWhatIsSeen() {
        Schedule first = timetable.listed(FRESH, List.of(), 30, NOW, MIDDLE);
        Schedule second = timetable.listed(first, List.of(), 2, NOW.plus(Duration.ofMinutes(80)), MIDDLE);

        assertThat(second.gapSeconds()).isEqualTo(40 * 60L);
        assertThat(second.intervalSeconds()).isEqualTo(20 * 60L);
    }

    @Test
    void silenceSlowsDownWhatAnswersThatNothingHasChanged() {
        Schedule listed = timetable.listed(FRESH, List.of(NOW, NOW.minusSeconds(60)), 2, NOW, MIDDLE);

        Schedule later = timetable.unchanged(listed, NOW.plus(Duration.ofHours(5)), MIDDLE);

        assertThat(later.intervalSeconds()).isEqualTo(30 * 60L);
        assertThat(later.lastDocument()).isEqualTo(NOW);
        assertThat(later.lastSuccess()).isEqualTo(NOW.plus(Duration.ofHours(5)));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 10", "2, 20", "3, 40", "4, 60", "60, 60"})
    void errorsDoubleTheInterval(int failuresBefore, int expectedMinutes) {
        Schedule before = new Schedule(NOW, 300, null, null, null, failuresBefore, null, 0);

        Schedule failed = timetable.failed(before, null, NOW, MIDDLE);

        assertThat(failed.next()).isEqualTo(NOW.plus(Duration.ofMinutes(expectedMinutes)));
        assertThat(failed.failures()).isEqualTo(failuresBefore + 1);
        assertThat(failed.lastSuccess()).isNull();
    }

    @Test
    void chanceSpreadsThePolls() {
        assertThat(timetable.failed(FRESH, null, NOW, 0).next()).isEqualTo(NOW.plusSeconds(225));
        assertThat(timetable.failed(FRESH, null, NOW, 1).next()).isEqualTo(NOW.plusSeconds(375));
        assertThat(timetable.unchanged(FRESH, NOW, 0).next()).isEqualTo(NOW.plusSeconds(270));
        assertThat(timetable.unchanged(FRESH, NOW, 1).next()).isEqualTo(NOW.plusSeconds(330));
    }

    @Test
    void whatTheServerAsksForIsKept() {
        Instant asked = NOW.plus(Duration.ofHours(3));

        assertThat(timetable.failed(FRESH, asked, NOW, MIDDLE).next()).isEqualTo(asked);
        assertThat(timetable.failed(FRESH, NOW.plusSeconds(1), NOW, MIDDLE).next())
                .isEqualTo(NOW.plusSeconds(300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120",
                "Mon, 02 Mar 2026 06:10:00 GMT|600",
                "99999999999999|86400",
                "Mon, 02 Mar 2027 06:10:00 GMT|86400",
            })
    void retryAfterIsReadAndBounded(String header, long seconds) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"-5", "soon", "0", "''", "'Mon, 02 Mar 2020 06:10:00 GMT'"})
    void aRetryAfterThatSaysNothingIsNone(String header) {
        assertThat(RetryAfter.read(header, NOW)).isNull();
    }
}
