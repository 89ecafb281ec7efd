package org.gainsay.deploy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class MissingTopicsTest {

    private final Throwable missing = new StreamsException("rebalance", new MissingSourceTopicException("news.raw.v1"));

    private Instant now = Instant.parse("2026-03-02T06:00:00Z");
    private final MissingTopics topics = new MissingTopics(() -> now);

    @Test
    void topicsThatABrokerDoesNotKnowYetAreWaitedFor() {
        assertThat(topics.mayPass(missing)).isTrue();
        now = now.plusSeconds(5);
        assertThat(topics.mayPass(missing)).isTrue();
    }

    @Test
    void topicsThatDoNotComeBackAreAFault() {
        topics.mayPass(missing);

        now = now.plus(MissingTopics.PATIENCE);

        assertThat(topics.mayPass(missing)).isFalse();
    }

    @Test
    void theWaitBeginsAnewOnceTheyWereFound() {
        topics.mayPass(missing);
        now = now.plus(Duration.ofHours(3));
        topics.found();

        assertThat(topics.mayPass(missing)).isTrue();
    }

    @Test
    void anyOtherFailureIsAFaultAtOnce() {
        assertThat(topics.mayPass(new IllegalStateException("a bug"))).isFalse();
    }
}
