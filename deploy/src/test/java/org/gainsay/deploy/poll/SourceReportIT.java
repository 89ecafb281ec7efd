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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.deploy.chain.KafkaUnderTest;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.poll.PollSettings;
import org.gainsay.ingest.poll.Refusals.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ingest refuses comes back to the feed that listed it, in the report and in the poller itself. */
class SourceReportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PAGES = 4;

    @TempDir
    Path folder;

    @Test
    void theShareOfPagesWithoutABodyIsTold() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String site = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/", exchange -> answer(exchange, site));
        server.start();
        Path list = Files.writeString(folder.resolve("feeds.txt"), site + "/feed\n");
        PollSettings often =
                new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO, 4, "gainsay");
        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"))) {
            try (Admin admin = Admin.create(Map.copyOf(kafka.client()))) {
                var unused = new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);
            }
            try (Polling polling = Polling.prepare(new Polling.Settings(list, often, true), told -> {})
                    .start(kafka.client(), fault -> {})) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(shares(polling)).containsExactly(new Share(PAGES, 0)));

                refuse(kafka, site, "not-an-article", site + "/article1");
                refuse(kafka, site, "unknown-article", site + "/article2");

                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(shares(polling)).containsExactly(new Share(PAGES, 1)));
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(SourceReport.all(kafka.client(), Instant.now()))
                    .singleElement()
                    .satisfies(report -> assertThat(report.emptyBodyRate()).isEqualTo(1.0 / PAGES)));
        } finally {
            server.stop(0);
        }
    }

    private static List<Share> shares(Polling polling) {
        return polling.sources().stream().map(polling::share).toList();
    }

    /** As ingest does it. */
    private static void refuse(KafkaUnderTest kafka, String site, String reason, String key)
            throws ExecutionException, InterruptedException {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(IngestTopics.DEAD_LETTERS.name(), key.getBytes(UTF_8), "<html>".getBytes(UTF_8));
        letter.headers().add(DeadLetterHeaders.STAGE, "ingest".getBytes(UTF_8));
        letter.headers().add(DeadLetterHeaders.REASON, reason.getBytes(UTF_8));
        letter.headers().add(RawHeaders.SOURCE, (site + "/feed").getBytes(UTF_8));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.copyOf(kafka.client()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(letter).get();
        }
    }

    private static void answer(HttpExchange exchange, String site) throws IOException {
        String path = exchange.getRequestURI().getPath();
        StringBuilder text = new StringBuilder("<rss><channel><title>Test</title>");
        for (int page = 0; page < PAGES; page++) {
            text.append("<item><title>").append(page).append("</title><link>").append(site);
            text.append("/article").append(page).append("</link></item>");
        }
        text.append("</channel></rss>");
        byte[] body = (path.equals("/feed") ? text.toString() : "<html><p>Subscribe to read on.").getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
