package org.gainsay.deploy.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Seen;
import org.gainsay.ingest.poll.Refusals;
import org.gainsay.ingest.poll.Refusals.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTailTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String FEED = "https://paper.example/feed";
    private static final TopicPartition PARTITION = new TopicPartition(IngestTopics.DEAD_LETTERS.name(), 0);

    /** A broker that answers as the test wants it, and holds a day of letters. */
    private static class Broker extends MockConsumer<byte[], byte[]> {
        @Nullable
        KafkaException fault;

        int asked;

        Broker() {
            super("earliest");
            updatePartitions(PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, null, null, null)));
            updateBeginningOffsets(Map.of(PARTITION, 0L));
            updateEndOffsets(Map.of(PARTITION, 0L));
        }

        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic) {
            asked++;
            if (fault != null) {
                throw fault;
            }
            return super.partitionsFor(topic);
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            return new HashMap<>();
        }

        private void letter(long offset, String source, String key) {
            Headers headers = new RecordHeaders();
            ConsumerRecord<byte[], byte[]> letter = new ConsumerRecord<>(
                    PARTITION.topic(),
                    0,
                    offset,
                    NOW.toEpochMilli(),
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    key.getBytes(UTF_8),
                    new byte[0],
                    headers,
                    Optional.empty());
            headers.add(DeadLetterHeaders.STAGE, "ingest".getBytes(UTF_8));
            headers.add(DeadLetterHeaders.REASON, "not-an-article".getBytes(UTF_8));
            headers.add(RawHeaders.SOURCE, source.getBytes(UTF_8));
            addRecord(letter);
        }

        void letter(long offset, String source, int item) {
            letter(offset, source, "feed:" + FEED + "#" + item);
        }
    }

    private final Broker broker = new Broker();
    private final Source source = Source.fresh(FEED, FEED, NOW)
            .withItems(
                    List.of(),
                    List.of(new Seen("1", "d", NOW.getEpochSecond()), new Seen("2", "d", NOW.getEpochSecond())));
    private final Refusals refusals = new Refusals();
    private final RefusalTail tail = new RefusalTail(broker, refusals);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pollingGoesOnWhenTheLettersCannotBeReadAndTheyAreAskedForAgainInAMinute(boolean forbidden) {
        broker.fault =
                forbidden ? new TopicAuthorizationException(PARTITION.topic()) : new TimeoutException("no leader");
        tail.turn(NOW);
        tail.turn(NOW.plusSeconds(59));
        assertThat(broker.asked).isEqualTo(1);

        broker.fault = null;
        tail.turn(NOW.plusSeconds(60));
        broker.letter(0, FEED, 1);
        tail.turn(NOW.plusSeconds(65));

        assertThat(refusals.of(source, NOW)).isEqualTo(new Share(2, 1));
    }

    @Test
    void aTopicThatMayBeListedAndNotReadIsNoFaultEither() {
        tail.turn(NOW);
        broker.setPollException(new TopicAuthorizationException(PARTITION.topic()));

        tail.turn(NOW.plusSeconds(5));
        broker.letter(0, FEED, 1);
        tail.turn(NOW.plusSeconds(65));

        assertThat(refusals.of(source, NOW)).isEqualTo(new Share(2, 1));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPartitionThatNobodyHandsOutIsNotWaitedForForEver() {
        Broker leaderless = new Broker() {
            long end;

            @Override
            public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
                return Map.of(PARTITION, end++); // a letter came since it was looked last, and is never handed out
            }
        };
        RefusalTail hung = new RefusalTail(leaderless, refusals);

        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> hung.readToEnd(NOW, Duration.ofMillis(1)))
                .withMessageContaining(PARTITION.topic());
    }

    @Test
    void whatOthersSendDoesNotPushOutTheFeedsOwn() {
        tail.turn(NOW);
        broker.letter(0, FEED, 1);
        for (int other = 1; other <= 100_001; other++) {
            broker.letter(other, other % 2 == 0 ? "push" : "send", other);
        }

        tail.turn(NOW.plusSeconds(5));

        assertThat(refusals.of(source, NOW)).isEqualTo(new Share(2, 1));
    }

    @Test
    void aTurnTakesAllThatIsThere() {
        tail.turn(NOW);
        broker.setMaxPollRecords(1);
        broker.letter(0, FEED, 1);
        broker.letter(1, FEED, 2);

        tail.turn(NOW.plusSeconds(5));

        assertThat(refusals.of(source, NOW)).isEqualTo(new Share(2, 2));
    }
}
