package org.gainsay.deploy.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.gainsay.deploy.chain.KafkaUnderTest;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.poll.PollSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Polling on a real broker: stopped, started again, and taken over, it takes every item once. */
class PollIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final AtomicInteger published = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private ExecutorService threads;
    private String site;
    private Path list;

    @SuppressWarnings("NullAway.Init")
    PollIT() {}

    @BeforeEach
    void publish() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        site = "http://localhost:" + server.getAddress().getPort();
        list = folder.resolve("feeds.txt");
        Files.writeString(list, site + "/feed\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void everyItemIsTakenOnceOverARestartAndATakeover() throws Exception {
        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"));
                Raw raw = new Raw(setUp(kafka))) {
            published.set(5);
            Polling first = start(kafka);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.keys()).hasSize(5));
            first.close();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(SourceTopic.read(kafka.client()))
                    .singleElement()
                    .satisfies(source -> {
                        assertThat(source.waiting()).isEmpty();
                        assertThat(source.counts().items()).isEqualTo(5);
                    }));

            published.set(8);
            Polling second = start(kafka);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.keys()).hasSize(8));
            assertThat(told).anyMatch(line -> line.endsWith("1 known from before"));
            Polling third = start(kafka);
            // While the group settles, neither may poll, or first the one and then the other.
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(details(second, third))
                    .as("one polls, one stands by")
                    .anyMatch(detail -> detail.contains("feeds polled"))
                    .anyMatch(detail -> detail.contains("standing by")));
            (second.isPolling() ? second : third).close();
            published.set(9);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.keys()).hasSize(9));
            second.close();
            third.close();

            assertThat(raw.keys()).doesNotHaveDuplicates();
            assertThat(asked).filteredOn(path -> path.startsWith("/article")).doesNotHaveDuplicates();
            assertThat(raw.records
                            .get(0)
                            .headers()
                            .lastHeader(RawHeaders.SOURCE)
                            .value())
                    .isEqualTo((site + "/feed").getBytes(UTF_8));
            assertThat(faults).isEmpty();
        }
    }

    private static List<String> details(Polling... instances) {
        return Stream.of(instances)
                .map(instance -> new PollHealth(instance).check().detail())
                .toList();
    }

    private static KafkaUnderTest setUp(KafkaUnderTest kafka) {
        try (Admin admin = Admin.create(Map.copyOf(kafka.client()))) {
            var unused = new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);
        }
        return kafka;
    }

    private Polling start(KafkaUnderTest kafka) {
        PollSettings settings =
                new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO, 4, "gainsay");
        return Polling.prepare(new Polling.Settings(list, settings, true), told::add)
                .start(kafka.client(), faults::add);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            if (path.equals("/feed")) {
                StringBuilder rss = new StringBuilder("<rss><channel><title>Test</title>");
                for (int i = 0; i < published.get(); i++) {
                    rss.append("<item><title>Title ").append(i).append("</title><link>");
                    rss.append(site).append("/article").append(i).append("</link></item>");
                }
                send(exchange, 200, rss.append("</channel></rss>").toString());
            } else if (path.startsWith("/article")) {
                send(exchange, 200, "<html><body><p>Nothing happened in Oslo on Monday, a spokesman said.");
            } else {
                send(exchange, 404, "");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** All records of the raw topic so far. */
    private static final class Raw implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

        Raw(KafkaUnderTest kafka) {
            consumer = SourceTopic.consumer(kafka.client(), Map.of());
            List<TopicPartition> partitions = new ArrayList<>();
            for (int p = 0; p < IngestTopics.PARTITIONS; p++) {
                partitions.add(new TopicPartition(IngestTopics.RAW.name(), p));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        List<String> keys() {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return records.stream().map(ConsumerRecord::key).toList();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
