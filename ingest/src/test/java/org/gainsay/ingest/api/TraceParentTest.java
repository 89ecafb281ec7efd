package org.gainsay.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String GOOD = "00-" + TRACE + "-" + SPAN + "-01";

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "00-" + TRACE + "-" + SPAN + "-00", "00-" + TRACE + "-" + SPAN + "-03"})
    void whatIsOfTheStandardsFormIsTheSameAgain(String text) {
        assertThat(TraceParent.parse(text)).map(TraceParent::toString).hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                GOOD + "\n",
                GOOD + "-more",
                " " + GOOD,
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "cc-" + TRACE + "-" + SPAN + "-01more",
                "00-" + TRACE + "-" + SPAN + "-1"
            })
    void anythingElseIsNone(String text) {
        assertThat(TraceParent.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cc-" + TRACE + "-" + SPAN + "-ff", "01-" + TRACE + "-" + SPAN + "-01-what\ncomes"})
    void ofALaterVersionStaysWhatThisOneKnows(String text) {
        assertThat(TraceParent.parse(text)).map(TraceParent::toString).hasValue(GOOD);
    }

    @Test
    void whatIsVeryLongIsNotLookedAt() {
        assertThat(TraceParent.parse("01" + GOOD.substring(2) + "-" + "x".repeat(100_000)))
                .isEmpty();
    }

    @Test
    void twoOfThemAreAsGoodAsNone() {
        Headers headers = new RecordHeaders();
        headers.add(CloudEventHeaders.TRACEPARENT, GOOD.getBytes(UTF_8));
        assertThat(TraceParent.of(headers)).isPresent();
        headers.add(CloudEventHeaders.TRACEPARENT, GOOD.getBytes(UTF_8));
        assertThat(TraceParent.of(headers)).isEmpty();

        TraceParent.dropMalformed(headers);
        assertThat(headers).isEmpty();
    }

    @Test
    void nothingMalformedCanBeMade() {
        assertThatThrownBy(() -> new TraceParent(TRACE, SPAN, "zz")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TraceParent(TRACE + "\n", SPAN, "01"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
