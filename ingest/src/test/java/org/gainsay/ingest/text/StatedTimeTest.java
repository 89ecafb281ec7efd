package org.gainsay.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-04T05:06:07Z | 2026-03-04T05:06:07Z",
                "2026-03-04T05:06:07.25+02:00 | 2026-03-04T03:06:07.25Z",
                "2026-03-04T05:06:07+0200 | 2026-03-04T03:06:07Z",
                "2026-03-04T05:06+02 | 2026-03-04T03:06:00Z",
                "2026-03-04 05:06:07 +02:00 | 2026-03-04T03:06:07Z",
                "2026-03-04 05:06 | 2026-03-04T05:06:00Z",
                "2026-03-04 | 2026-03-04T00:00:00Z",
                "Wed, 4 Mar 2026 05:06:07 GMT | 2026-03-04T05:06:07Z",
                "Wed, 04 Mar 2026 05:06:07 -0500 | 2026-03-04T10:06:07Z",
            })
    void readsWhatSendersWrite(String text, Instant time) {
        assertThat(StatedTime.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-13-01", "2026-02-30", "4 March", "1772600767", "2026-03-04T25:00:00Z"})
    void refusesWhatIsNoTime(String text) {
        assertThat(StatedTime.parse(text)).isEmpty();
    }
}
