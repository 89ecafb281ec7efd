package org.gainsay.deploy.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.BadRequestResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-04, 2026-03-02T00:00:00Z, 2026-03-02T00:00:00Z, true",
        "2026-03-02, 2026-03-04, 2026-03-04T23:59:59Z, 2026-03-04T23:59:59Z, true",
        "2026-03-02, 2026-03-04, 2026-03-01T23:59:59Z, 2026-03-01T23:59:59Z, false",
        "2026-03-02, 2026-03-04, 2026-03-05T00:00:00Z, 2026-03-05T00:00:00Z, false",
        "2026-03-02, 2026-03-04, 2026-02-01T00:00:00Z, 2026-04-01T00:00:00Z, true",
        "2026-03-02, , 2026-02-01T00:00:00Z, 2026-03-02T00:00:00Z, true",
        ", 2026-03-02, 2026-03-03T00:00:00Z, 2026-03-03T00:00:00Z, false",
        ", , 2026-03-03T00:00:00Z, 2026-03-03T00:00:00Z, true"
    })
    void bothEndsAreIncluded(LocalDate from, LocalDate to, Instant first, Instant last, boolean touched) {
        assertThat(new Days(from, to).touch(first, last)).isEqualTo(touched);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-04, 2026-03-02, true",
        "2026-03-02, 2026-03-04, 2026-03-04, true",
        "2026-03-02, 2026-03-04, 2026-03-01, false",
        "2026-03-02, 2026-03-04, 2026-03-05, false",
        "2026-03-02, , 2026-03-05, true",
        ", 2026-03-02, 2026-03-05, false"
    })
    void seriesHasTheDaysAskedFor(LocalDate from, LocalDate to, LocalDate day, boolean has) {
        assertThat(new Days(from, to).has(day)).isEqualTo(has);
    }

    @Test
    void daysRunForward() {
        assertThatThrownBy(() -> new Days(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-01")))
                .isInstanceOf(BadRequestResponse.class);
    }
}
