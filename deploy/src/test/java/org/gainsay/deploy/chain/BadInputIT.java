package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.RawHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in, the chain goes on, every document meets exactly one fate, and what is refused has a reason. */
class BadInputIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    Path folder;

    /** The reason, or an empty text for what is an article all the same. */
    private final Map<String, String> expected = new TreeMap<>();

    private final List<RawItem> items = new ArrayList<>();

    @Test
    void everyDocumentMeetsOneFateAndTheChainGoesOn() throws Exception {
        badInput();
        RawItem good = json("good", "{\"title\": \"Good\", \"body\": [\"NO says that UY sent drones to LA.\"]}");
        items.add(good);
        expected.put("good", "");
        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"));
                ChainProcess chain = Chains.start(folder.resolve("data"), kafka.client());
                Table letters = new Table(kafka.client(), List.of(IngestTopics.DEAD_LETTERS));
                Table articles = new Table(kafka.client(), List.of(IngestTopics.ARTICLES));
                Table aggregates = Table.ofAggregates(kafka.client())) {
            Chains.send(kafka.client(), items);

            await().atMost(PATIENCE).untilAsserted(() -> {
                letters.read();
                assertThat(fates(articles.read().values(), letters.records()))
                        .isEqualTo(expected.entrySet().stream()
                                .map(e -> e.getKey() + ": " + e.getValue())
                                .toList());
            });
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(aggregates.read())
                    .containsKey("news.counts.actor.v1 NO|SOURCE|CLAIM"));
            assertThat(letters.records()).allSatisfy(letter -> assertThat(header(letter, DeadLetterHeaders.MESSAGE))
                    .isNotBlank());
            await().atMost(PATIENCE).until(chain::isReady); // a task may still be on its way back
        }
    }

    /** Key and reason of all that came out, each as often as it did. */
    private static List<String> fates(Iterable<String> articles, List<ConsumerRecord<byte[], byte[]>> letters) {
        List<String> fates = new ArrayList<>();
        articles.forEach(json -> fates.add(
                JsonSerde.MAPPER.readValue(json, Article.class).identity().value() + ": "));
        letters.forEach(
                letter -> fates.add(new String(letter.key(), UTF_8) + ": " + header(letter, DeadLetterHeaders.REASON)));
        fates.sort(null);
        return fates;
    }

    private void badInput() throws IOException {
        byte[] junk = new byte[4096];
        new Random(1).nextBytes(junk);
        add("empty", "empty", "text/plain", new byte[0]);
        add("white-space", "empty", "text/plain", "  \n\t ".getBytes(UTF_8));
        add("too-large", "too-large", "text/plain", new byte[17 * 1024 * 1024]);
        add("junk-as-text", "not-text", "text/plain", junk);
        add("truncated-pdf", "malformed", "application/pdf", "%PDF-1.4\n1 0 obj << /Type /Catalog".getBytes(UTF_8));
        add("zip-bomb", "too-large", DOCX, docx(300 * 1024 * 1024));
        add("deep-html", "too-large", "text/html", "<div>".repeat(300_000).getBytes(UTF_8));
        add("wrong-shape", "wrong-shape", "application/json", "[1, 2, 3]".getBytes(UTF_8));
        add("half-json", "malformed", "application/json", "{\"title\": \"cut sho".getBytes(UTF_8));
        add("image", "unsupported-type", "image/png", new byte[] {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13
        });
        items.add(RawItem.withdrawal("never-seen", Map.of()));
        expected.put("never-seen", "unknown-article");
        add(
                "utf-16",
                "",
                "text/plain",
                "Ministers met in Oslo.\n\nThey said little of note on Monday.".getBytes(UTF_16));
        items.add(json("no-date", "{\"title\": \"No date\", \"body\": \"Nobody knows when this was.\"}"));
        expected.put("no-date", "");
        items.add(json(
                "future",
                "{\"title\": \"Soon\", \"published\": \"2999-01-01T00:00:00Z\", \"body\": \"It has not been.\"}"));
        expected.put("future", "");
        items.add(json(
                "many-sentences",
                "{\"title\": \"Long\", \"body\": \"" + "The ministers met again. ".repeat(10_000) + "\"}"));
        expected.put("many-sentences", "");
        items.add(json("endless-sentence", "{\"title\": \"Endless\", \"body\": \"" + "and on ".repeat(15_000) + "\"}"));
        expected.put("endless-sentence", "");
    }

    private void add(String key, String reason, String type, byte[] bytes) {
        items.add(new RawItem(key, bytes, Map.of(RawHeaders.CONTENT_TYPE, type)));
        expected.put(key, reason);
    }

    private static RawItem json(String key, String json) {
        return new RawItem(key, json.getBytes(UTF_8), Map.of(RawHeaders.CONTENT_TYPE, "application/json"));
    }

    /** A DOCX whose document unpacks to so many bytes of blanks. */
    private static byte[] docx(int size) throws IOException {
        Map<String, String> small = new LinkedHashMap<>();
        small.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"" + DOCX + ".main+xml\"/></Types>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : small.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = " ".repeat(1024 * 1024).getBytes(UTF_8);
            for (int written = 0; written < size; written += blanks.length) {
                zip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
