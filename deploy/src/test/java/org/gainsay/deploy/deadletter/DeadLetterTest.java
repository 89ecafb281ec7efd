package org.gainsay.deploy.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.RawHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void saysWhatWasWrongAndWhereItCameFrom() {
        DeadLetter letter = DeadLetter.of(record("news.raw.v1", "17"));

        assertThat(JsonSerde.MAPPER.writeValueAsString(letter))
                .isEqualTo(
                        "{\"offset\":3,\"time\":\"2026-03-04T05:06:07Z\",\"stage\":\"ingest\",\"reason\":\"encrypted\","
                                + "\"message\":\"needs a password\",\"key\":\"inbox/a.pdf\",\"source\":\"folder:/inbox\",\"url\":null,"
                                + "\"topic\":\"news.raw.v1\",\"partition\":\"5\",\"position\":\"17\",\"bytes\":4}");
    }

    @Test
    void isSentAgainAsItWasSentAtFirst() {
        ProducerRecord<byte[], byte[]> again =
                DeadLetter.of(record("news.raw.v1", "17")).again().orElseThrow();

        assertThat(again.topic()).isEqualTo("news.raw.v1");
        assertThat(again.partition()).isNull();
        assertThat(again.timestamp()).isEqualTo(1_772_600_767_000L);
        assertThat(again.key()).isEqualTo("inbox/a.pdf".getBytes(UTF_8));
        assertThat(again.value()).isEqualTo("%PDF".getBytes(UTF_8));
        assertThat(again.headers().toArray())
                .extracting(Header::key)
                .containsExactly(RawHeaders.CONTENT_TYPE, RawHeaders.SOURCE);
    }

    @Test
    void whatNeverReachedTheRawTopicCannotBeSentAgain() {
        assertThat(DeadLetter.of(record("news.raw.v1", null)).again()).isEqualTo(Optional.empty());
        assertThat(DeadLetter.of(record("news.articles.v1", "17")).again()).isEqualTo(Optional.empty());
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, @Nullable String offset) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(RawHeaders.CONTENT_TYPE, "application/pdf".getBytes(UTF_8));
        headers.add(RawHeaders.SOURCE, "folder:/inbox".getBytes(UTF_8));
        headers.add(DeadLetterHeaders.STAGE, "ingest".getBytes(UTF_8));
        headers.add(DeadLetterHeaders.REASON, "encrypted".getBytes(UTF_8));
        headers.add(DeadLetterHeaders.MESSAGE, "needs a password".getBytes(UTF_8));
        headers.add(DeadLetterHeaders.TOPIC, topic.getBytes(UTF_8));
        headers.add(DeadLetterHeaders.PARTITION, "5".getBytes(UTF_8));
        if (offset != null) {
            headers.add(DeadLetterHeaders.OFFSET, offset.getBytes(UTF_8));
        }
        return new ConsumerRecord<>(
                "news.dead-letters.v1",
                0,
                3L,
                1_772_600_767_000L,
                TimestampType.CREATE_TIME,
                11,
                4,
                "inbox/a.pdf".getBytes(UTF_8),
                "%PDF".getBytes(UTF_8),
                headers,
                Optional.empty());
    }
}
