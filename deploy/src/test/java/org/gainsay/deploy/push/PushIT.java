package org.gainsay.deploy.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gainsay.deploy.chain.KafkaUnderTest;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.http.WebServer;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.IngestTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is pushed to a real broker, which then goes away. */
class PushIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SECRET = "0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void whatIsAnsweredWith202IsOnTheTopicAndWithoutABrokerNothingIs() throws Exception {
        KafkaUnderTest kafka = KafkaUnderTest.start(folder);
        try (Push push = Push.start(new AccessToken(SECRET), kafka.client());
                WebServer server = WebServer.start("127.0.0.1", 0, List.of(push))) {
            try (Admin admin = Admin.create(Map.copyOf(kafka.client()))) {
                new TopicSetup(admin, new TopicSetup.Options((short) -1, false, PATIENCE)).ensure(ChainTopics.ALL);
            }
            HttpResponse<String> answer = post(server, "A text.");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(raw(kafka)).singleElement().satisfies(record -> {
                assertThat(answer.body()).isEqualTo("{\"id\":\"" + record.key() + "\"}");
                assertThat(new String(record.value(), UTF_8)).isEqualTo("A text.");
            });

            kafka.close();
            assertThat(post(server, "Another.").statusCode()).isEqualTo(503);
        } finally {
            kafka.close();
        }
    }

    private static HttpResponse<String> post(WebServer server, String text) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + "articles"))
                                .header("Authorization", "Bearer " + SECRET)
                                .POST(HttpRequest.BodyPublishers.ofString(text))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Read at once: what is answered need not be waited for. */
    private static List<ConsumerRecord<String, byte[]>> raw(KafkaUnderTest kafka) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.copyOf(kafka.client()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = PartitionReader.partitions(consumer, IngestTopics.RAW.name());
            consumer.assign(all);
            consumer.seekToBeginning(all);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            PartitionReader.readToEnd(consumer, all, PATIENCE, records::add);
            return records;
        }
    }
}
