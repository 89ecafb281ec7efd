package org.gainsay.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Instant NOW = PollRun.START;
    private static final Duration GAP = Duration.ofSeconds(2);

    private final Lanes<String> lanes = new Lanes<>(GAP, 2);

    @Test
    void aHostIsAskedOnceAtATimeAndNotBeforeTheGapIsOver() {
        lanes.add("a", "1", false);
        lanes.add("a", "2", false);

        assertThat(lanes.next(NOW)).isEqualTo("1");
        assertThat(lanes.next(NOW.plusSeconds(60))).isNull();
        lanes.done("a", NOW.plusSeconds(60));
        assertThat(lanes.wake()).isEqualTo(NOW.plusSeconds(62));
        assertThat(lanes.next(NOW.plusSeconds(61))).isNull();
        assertThat(lanes.next(NOW.plusSeconds(62))).isEqualTo("2");
    }

    @Test
    void onlySoManyHostsAreAskedAtOnce() {
        lanes.add("a", "a", false);
        lanes.add("b", "b", false);
        lanes.add("c", "c", false);

        assertThat(lanes.next(NOW)).isEqualTo("a");
        assertThat(lanes.next(NOW)).isEqualTo("b");
        assertThat(lanes.next(NOW)).isNull();
        assertThat(lanes.wake()).isNull();
        lanes.done("b", NOW);
        assertThat(lanes.next(NOW)).isEqualTo("c");
    }

    @Test
    void urgentRequestsGoFirst() {
        lanes.add("a", "page", false);
        lanes.add("a", "feed", true);

        assertThat(lanes.next(NOW)).isEqualTo("feed");
    }

    @Test
    void aHostIsLeftAloneAsLongAsItWantsAndHasTheGapThatItAsksFor() {
        lanes.gap("a", Duration.ofSeconds(10));
        lanes.hold("a", NOW.plusSeconds(100));
        lanes.add("a", "1", false);
        lanes.add("a", "2", false);

        assertThat(lanes.next(NOW.plusSeconds(99))).isNull();
        assertThat(lanes.next(NOW.plusSeconds(100))).isEqualTo("1");
        lanes.done("a", NOW.plusSeconds(101));
        assertThat(lanes.next(NOW.plusSeconds(110))).isNull();
        assertThat(lanes.next(NOW.plusSeconds(111))).isEqualTo("2");
    }

    @Test
    void aGapIsKeptEvenIfNothingWaitsMeanwhile() {
        lanes.add("a", "1", false);
        assertThat(lanes.next(NOW)).isEqualTo("1");
        lanes.done("a", NOW);
        assertThat(lanes.next(NOW)).isNull();
        lanes.add("a", "2", false);

        assertThat(lanes.next(NOW.plusSeconds(1))).isNull();
        assertThat(lanes.next(NOW.plusSeconds(2))).isEqualTo("2");
    }
}
