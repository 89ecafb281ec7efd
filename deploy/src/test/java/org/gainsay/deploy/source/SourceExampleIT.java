package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source that the documents show puts its documents onto the raw topic. */
class SourceExampleIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void sendsEachLineUnderItsAddressAndTakesBackWhatIsEmpty() throws Exception {
        Path file = Files.writeString(
                folder.resolve("lines"),
                "https://harbour.example/1\t<p>The boats stay.</p>\nno document\nhttps://harbour.example/2\t\n",
                UTF_8);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);

            assertThat(run(broker.bootstrapServers(), file)).isZero();

            assertThat(raw(broker.bootstrapServers()))
                    .extracting(ConsumerRecord::key, ConsumerRecord::value, SourceExampleIT::url)
                    .containsExactlyInAnyOrder(
                            tuple("https://harbour.example/1", "<p>The boats stay.</p>", "https://harbour.example/1"),
                            tuple("https://harbour.example/2", null, "https://harbour.example/2"));
        }
    }

    private int run(String servers, Path file) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Path.of("examples", "Lines.java").toAbsolutePath().toString(),
                        servers,
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the example ends")
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<ConsumerRecord<String, @Nullable String>> raw(String servers) {
        List<ConsumerRecord<String, @Nullable String>> records = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "enable.auto.commit", false);
        try (KafkaConsumer<String, @Nullable String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = PartitionReader.partitions(consumer, IngestTopics.RAW.name());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            PartitionReader.readToEnd(consumer, partitions, PATIENCE, records::add);
        }
        return records;
    }

    private static String url(ConsumerRecord<String, @Nullable String> record) {
        return new String(record.headers().lastHeader(RawHeaders.URL).value(), UTF_8);
    }
}
