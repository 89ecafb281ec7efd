package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.chain.Inbox.SlowFile;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code gainsay run --watch}, the executable jar itself with the real parser: killed in the middle of its work, it takes
 * every file once and whole.
 */
class WatchIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Files that must have come in since a process started, or killing it would prove nothing. */
    private static final int PROGRESS = 15;

    private static final int BEFORE = 20;

    private static final Pattern IS_IN = Pattern.compile("(\\S+) is in$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void killedTwiceOnACluster() throws Exception {
        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"))) {
            String servers = kafka.client().getOrDefault("bootstrap.servers", "");
            everyFileIsTakenOnceAndWhole(kafka.client(), List.of("--bootstrap-servers", servers), 2);
        }
    }

    @Test
    void killedWithItsOwnBroker() throws Exception {
        int port = EmbeddedBroker.freePort();
        everyFileIsTakenOnceAndWhole(
                Map.of("bootstrap.servers", "127.0.0.1:" + port), List.of("--kafka-port", Integer.toString(port)), 1);
    }

    private void everyFileIsTakenOnceAndWhole(Map<String, String> client, List<String> options, int kills)
            throws Exception {
        List<String> words = new ArrayList<>(List.of("run", "--port", "0"));
        words.addAll(List.of("--watch", folder.resolve("inbox").toString()));
        words.addAll(List.of("--data", folder.resolve("data").toString()));
        words.addAll(options);
        try (Inbox inbox = new Inbox(folder.resolve("inbox"));
                Table raw = new Table(client, List.of(IngestTopics.RAW));
                Table articles = new Table(client, List.of(IngestTopics.ARTICLES));
                Table aggregates = Table.ofAggregates(client)) {
            List<String> longSafe =
                    inbox.drop(BEFORE).stream().map(Path::toString).toList();
            SlowFile slow = inbox.begin("slow.html");
            inbox.keepDropping();
            for (int kill = 0; kill < kills; kill++) {
                Process victim = gainsay("log", words);
                await().atMost(PATIENCE).until(() -> keys(raw).containsAll(longSafe) || !victim.isAlive());
                int enough = keys(raw).size() + PROGRESS;
                await().atMost(PATIENCE).until(() -> keys(raw).size() >= enough || !victim.isAlive());
                // A file is on the topic a moment before it is noted, and told of when it is noted.
                await().atMost(PATIENCE).until(() -> toldOf("log").containsAll(longSafe) || !victim.isAlive());
                assertThat(victim.isAlive())
                        .as(() -> "at work when it is killed; it said: " + said("log"))
                        .isTrue();
                victim.destroyForcibly().waitFor();
                assertThat(keys(raw)).containsAll(longSafe).doesNotContain(slow.key());
                inbox.drop(5);
            }
            Process last = gainsay("log", words);
            try {
                int enough = keys(raw).size() + PROGRESS;
                await().atMost(PATIENCE).until(() -> keys(raw).size() >= enough || !last.isAlive());
                assertThat(last.isAlive())
                        .as(() -> "at work; it said: " + said("log"))
                        .isTrue();
                assertThat(keys(raw)).doesNotContain(slow.key());
                slow.finish();
                inbox.stopDropping();
                inbox.drop(5);
                Map<String, JsonNode> expected = counted(inbox.folder());
                assertThat(expected).isNotEmpty();

                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(json(aggregates.read())).isEqualTo(expected));
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(new TreeSet<>(keys(raw)))
                        .containsExactlyElementsOf(new TreeSet<>(inbox.keys())));
                assertThat(raw.records()).allSatisfy(record -> assertThat(record.value())
                        .isEqualTo(Files.readAllBytes(Path.of(key(record)))));
                // What was safe long before a kill is not sent again; what was not yet noted may be, and is dropped.
                assertThat(keys(raw)).containsOnlyOnceElementsOf(longSafe);
                await().atMost(PATIENCE)
                        .until(() -> keys(articles).size() >= inbox.keys().size());
                assertThat(keys(articles)).doesNotHaveDuplicates().hasSameSizeAs(inbox.keys());
            } finally {
                last.destroy();
                assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
            assertThat(last.exitValue()).as(() -> said("log")).isZero();
        }
    }

    /** The keys of all records so far, a key that came twice twice. */
    private static List<String> keys(Table table) {
        table.read();
        return table.records().stream().map(WatchIT::key).toList();
    }

    /** The files of which the log says that they are in: those that no later process sends again. */
    private Set<String> toldOf(String output) {
        return IS_IN.matcher(said(output)).results().map(line -> line.group(1)).collect(Collectors.toSet());
    }

    private String said(String output) {
        try {
            return Files.readString(folder.resolve(output), ISO_8859_1); // it may end in the middle of a character
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    private static Map<String, JsonNode> json(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> JsonSerde.MAPPER.readTree(value.getValue()),
                        (a, b) -> b,
                        TreeMap::new));
    }

    /** What {@code gainsay count} says of the folder. */
    private Map<String, JsonNode> counted(Path inbox) throws Exception {
        Process count = gainsay("count", List.of("count", inbox.toString()));
        assertThat(count.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(count.exitValue()).as(() -> said("count")).isZero();
        Map<String, JsonNode> counted = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("count"))) {
            if (line.startsWith("{")) {
                JsonNode row = JsonSerde.MAPPER.readTree(line);
                counted.put(
                        row.get("topic").stringValue() + " " + row.get("key").stringValue(), row.get("value"));
            }
        }
        return counted;
    }

    private Process gainsay(String output, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("gainsay.jar", "target/gainsay.jar")));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(output).toFile()))
                .start();
    }
}
