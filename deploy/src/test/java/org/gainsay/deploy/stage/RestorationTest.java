package org.gainsay.deploy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestorationTest {

    private static final TopicPartition ENTRIES = new TopicPartition("gainsay-aggregate-entries-changelog", 0);
    private static final TopicPartition MARKS = new TopicPartition("gainsay-aggregate-marks-changelog", 3);

    private final Restoration restoration = new Restoration();

    @Test
    void tellsWhatIsLeftUntilAllIsThere() {
        assertThat(restoration.told()).isEmpty();

        restoration.onRestoreStart(ENTRIES, "entries", 100, 20_100);
        restoration.onRestoreStart(MARKS, "marks", 0, 5);
        restoration.onBatchRestored(ENTRIES, "entries", 8_099, 8_000);

        assertThat(restoration.records()).isEqualTo(12_005);
        assertThat(restoration.told()).isEqualTo("12,005 records of state to restore, in 2 partitions");

        restoration.onRestoreEnd(ENTRIES, "entries", 20_000);
        restoration.onRestoreSuspended(MARKS, "marks", 0);

        assertThat(restoration.records()).isZero();
        assertThat(restoration.told()).isEmpty();
    }

    @Test
    void aPartitionThatWasGivenAwayIsNotCountedByALateBatch() {
        restoration.onRestoreStart(ENTRIES, "entries", 0, 10);
        restoration.onRestoreSuspended(ENTRIES, "entries", 0);
        restoration.onBatchRestored(ENTRIES, "entries", 4, 5);

        assertThat(restoration.records()).isZero();
    }
}
