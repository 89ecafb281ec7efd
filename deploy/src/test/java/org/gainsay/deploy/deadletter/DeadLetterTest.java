package org.gainsay.deploy.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
                                + "\"topic\":\"news.raw.v1\",\"partition\":\"5\",\"position\":\"17\",\"bytes\":4,\"kept\":4,\"cut\":null,\"sha256\":null}");
    }

    @Test
    void secretsOfAddressesAreMaskedForPeopleAndKeptForMachines() {
        ConsumerRecord<byte[], byte[]> record = record("news.raw.v1", "17");
        record.headers().add(RawHeaders.SOURCE, "https://wire.example/feed?token=t0k".getBytes(UTF_8));
        record.headers().add(RawHeaders.URL, "https://ada:quill@wire.example/1".getBytes(UTF_8));

        DeadLetter letter = DeadLetter.of(record);

        assertThat(letter.source()).isEqualTo("https://wire.example/feed?token=t0k");
        assertThat(letter.masked().source()).isEqualTo("https://wire.example/feed?token=***");
        assertThat(letter.masked().url()).isEqualTo("https://***@wire.example/1");
        assertThat(letter.masked().key()).isEqualTo(letter.key());
    }

    @Test
    void oneThatWasCutTellsTheWhole() {
        ConsumerRecord<byte[], byte[]> record = record("news.raw.v1", "17");
        record.headers().add(DeadLetterHeaders.CUT, "value".getBytes(UTF_8));
        record.headers().add(DeadLetterHeaders.LENGTH, "50000000".getBytes(UTF_8));
        record.headers().add(DeadLetterHeaders.SHA_256, "cafe".getBytes(UTF_8));

        DeadLetter letter = DeadLetter.of(record);

        assertThat(letter.bytes()).isEqualTo(50_000_000);
        assertThat(letter.kept()).isEqualTo(4);
        assertThat(letter.cut()).isEqualTo("value");
        assertThat(letter.sha256()).isEqualTo("cafe");
    }

    @Test
    void isSentAgainAsItWasSentAtFirst() {
        ProducerRecord<byte[], byte[]> again = sent(record("news.raw.v1", "17"));

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
        assertThat(refused(record("news.raw.v1", null))).contains("did not come from the raw topic");
        assertThat(refused(record("news.articles.v1", "17"))).contains("news.articles.v1");
        ConsumerRecord<byte[], byte[]> atTheSource = record("news.raw.v1", null);
        atTheSource.headers().remove(DeadLetterHeaders.STAGE).add(DeadLetterHeaders.STAGE, "source".getBytes(UTF_8));
        assertThat(refused(atTheSource)).contains("never reached the raw topic");
    }

    private static ProducerRecord<byte[], byte[]> sent(ConsumerRecord<byte[], byte[]> record) {
        return ((Replay.Decision.Send) decision(record)).original();
    }

    private static String refused(ConsumerRecord<byte[], byte[]> record) {
        return ((Replay.Decision.Refuse) decision(record)).why();
    }

    private static Replay.Decision decision(ConsumerRecord<byte[], byte[]> record) {
        try (Replay replay = new Replay(Map.of())) {
            return replay.of(DeadLetter.of(record));
        }
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
