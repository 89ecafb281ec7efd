package org.gainsay.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.deadletter.Cut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterBytesIT {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void documentOfOneComesOutByteForByte() throws Exception {
        byte[] small = {0, (byte) 0xff, '\r', '\n', (byte) 0x80, 0};
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers", broker.bootstrapServers(), ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16_000_000);
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                RecordMetadata raw = producer.send(new ProducerRecord<>(IngestTopics.RAW.name(), large))
                        .get();
                producer.send(letter(small, null)).get();
                producer.send(letter(null, null)).get();
                producer.send(cut(large, raw.partition(), raw.offset())).get();
                producer.send(cut(large, raw.partition(), raw.offset() + 1)).get();
            }

            assertThat(bytes(broker, 0)).isEqualTo(0);
            assertThat(given()).isEqualTo(small);
            assertThat(bytes(broker, 1)).isEqualTo(0);
            assertThat(given()).isEmpty();
            assertThat(bytes(broker, 2)).as("cut, and on the raw topic").isEqualTo(0);
            assertThat(given()).isEqualTo(large);
            assertThat(bytes(broker, 3)).as("cut, and nowhere else").isEqualTo(1);
            assertThat(given()).isEqualTo(Arrays.copyOf(large, 1000));
            assertThat(err.toString()).contains("only the first 1000 of its 3000000 bytes are left");
            assertThat(bytes(broker, 4)).as("no such letter").isEqualTo(1);
        }
    }

    private int bytes(EmbeddedBroker broker, long offset) throws Exception {
        Files.deleteIfExists(folder.resolve("out"));
        Launch launch = new Launch(Map.of());
        launch.commandLine().setErr(new PrintWriter(err, true));
        return launch.execute(
                "dead-letters",
                "--bootstrap-servers=" + broker.bootstrapServers(),
                "--bytes=" + offset,
                "--to=" + folder.resolve("out"));
    }

    private byte[] given() throws Exception {
        return Files.readAllBytes(folder.resolve("out"));
    }

    private static ProducerRecord<byte[], byte[]> cut(byte[] whole, int partition, long offset) {
        Cut of = Cut.of(whole);
        ProducerRecord<byte[], byte[]> letter = letter(Arrays.copyOf(whole, 1000), IngestTopics.RAW.name());
        Map.of(
                        DeadLetterHeaders.PARTITION, String.valueOf(partition),
                        DeadLetterHeaders.OFFSET, String.valueOf(offset),
                        DeadLetterHeaders.CUT, "value",
                        DeadLetterHeaders.LENGTH, String.valueOf(of.length()),
                        DeadLetterHeaders.SHA_256, String.valueOf(of.sha256()))
                .forEach((name, text) -> letter.headers().add(name, text.getBytes(UTF_8)));
        return letter;
    }

    private static ProducerRecord<byte[], byte[]> letter(byte @Nullable [] value, @Nullable String topic) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(IngestTopics.DEAD_LETTERS.name(), value);
        if (topic != null) {
            letter.headers().add(DeadLetterHeaders.TOPIC, topic.getBytes(UTF_8));
        }
        return letter;
    }
}
