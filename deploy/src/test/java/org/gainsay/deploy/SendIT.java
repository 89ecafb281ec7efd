package org.gainsay.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gainsay.deploy.chain.KafkaUnderTest;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** The command {@code send} on a real broker. */
class SendIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PAGE = "https://paper.example/";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void ofABrokenArchiveThePagesBeforeTheBreakAreSentAndTheExitCodeTells() throws Exception {
        Path archive = folder.resolve("news.warc.gz");
        try (WarcWriter writer = new WarcWriter(archive)) {
            for (int i = 0; i < 40; i++) {
                writer.write(page(PAGE + i, i % 4 == 0 ? 404 : 200));
            }
        }
        Path broken = folder.resolve("broken.warc.gz");
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length - 20));

        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"))) {
            try (Admin admin = Admin.create(Map.copyOf(kafka.client()))) {
                new TopicSetup(admin, new TopicSetup.Options((short) -1, false, PATIENCE)).ensure(ChainTopics.ALL);
            }
            assertThat(send(kafka, archive)).as(err.toString()).isZero();
            assertThat(out.toString()).contains("30 sent", "0 failed", "left out: 10 not answered with 200");
            assertThat(err.toString()).isEmpty();

            assertThat(send(kafka, broken)).isEqualTo(1);
            assertThat(out.toString()).contains("29 sent", "1 failed");
            assertThat(err.toString()).contains(broken.toString(), "broken at offset ");

            List<ConsumerRecord<String, byte[]>> records = records(kafka, 59);
            assertThat(records).extracting(ConsumerRecord::key).doesNotContain(PAGE + 0, PAGE + 4);
            assertThat(records).allSatisfy(record -> {
                assertThat(new String(record.value(), UTF_8)).isEqualTo("<p>" + record.key());
                assertThat(record.headers().lastHeader(RawHeaders.URL).value())
                        .isEqualTo(record.key().getBytes(UTF_8));
            });
        }
    }

    private static WarcResponse page(String url, int status) throws Exception {
        HttpResponse answer = new HttpResponse.Builder(status, "So")
                .setHeader("Content-Type", "text/html")
                .body(null, ("<p>" + url).getBytes(UTF_8))
                .build();
        return new WarcResponse.Builder(URI.create(url)).body(answer).build();
    }

    private int send(KafkaUnderTest kafka, Path file) {
        Launch launch = new Launch(Map.of());
        launch.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String servers = kafka.client().get("bootstrap.servers");
        return launch.execute("send", "--bootstrap-servers", String.valueOf(servers), file.toString());
    }

    private static List<ConsumerRecord<String, byte[]>> records(KafkaUnderTest kafka, int number) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.copyOf(kafka.client()), new StringDeserializer(), new ByteArrayDeserializer())) {
            String topic = IngestTopics.RAW.name();
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            PartitionReader.readToEnd(consumer, all, PATIENCE, records::add);
            assertThat(records).hasSize(number);
        }
        return records;
    }
}
