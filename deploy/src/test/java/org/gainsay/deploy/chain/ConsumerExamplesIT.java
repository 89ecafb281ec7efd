package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The consumers that the documents show print the table that the chain has written. */
class ConsumerExamplesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Path EXAMPLES = Path.of("examples");
    private static final String TOPIC = AggregateTopics.DISPUTES.name();

    @TempDir
    static Path folder;

    private static KafkaUnderTest kafka;
    private static Map<String, JsonNode> expected;

    @BeforeAll
    static void runTheChain() {
        kafka = KafkaUnderTest.start(folder.resolve("kafka"));
        Story story = Story.of(30, 7);
        Map<String, String> all = story.expected(new WordAnalyser());
        try (ChainProcess chain = Chains.start(folder.resolve("data"), kafka.client());
                Table aggregates = Table.ofAggregates(kafka.client())) {
            Chains.send(kafka.client(), story.items());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(aggregates.readToEnd()).isEqualTo(all));
            assertThat(chain.url()).isNotEmpty();
        }
        expected = new TreeMap<>();
        all.forEach((name, json) -> {
            if (name.startsWith(TOPIC + " ")) {
                expected.put(name.substring(TOPIC.length() + 1), JsonSerde.MAPPER.readTree(json));
            }
        });
        assertThat(expected).hasSizeGreaterThan(5);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void java() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(table(List.of(java, "-cp", System.getProperty("java.class.path"), example("Table.java"))))
                .isEqualTo(expected);
    }

    @Test
    void python() throws Exception {
        List<String> pythons = new ArrayList<>();
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (answers(python, "-c", "import confluent_kafka")) {
                pythons.add(python);
            }
        }
        isThere("confluent-kafka for Python", !pythons.isEmpty());
        assertThat(table(List.of(pythons.get(0), example("table.py")))).isEqualTo(expected);
    }

    @Test
    void kcat() throws Exception {
        isThere("kcat", answers("kcat", "-V"));
        assertThat(table(List.of("bash", example("table.sh")))).isEqualTo(expected);
    }

    /** In continuous integration a client that is not there is a failure: the test would prove nothing. */
    private static void isThere(String client, boolean there) {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("%s is installed", client).isTrue();
        }
        Assumptions.assumeTrue(there, () -> client + " is not installed");
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name).toAbsolutePath().toString();
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command
        }
    }

    /** What a client prints: of several lines with one key the last counts. */
    private static Map<String, JsonNode> table(List<String> command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(kafka.client().get("bootstrap.servers"), TOPIC, "--once"));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("%s ends", command)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(err, UTF_8)).isZero();
        Map<String, JsonNode> table = new TreeMap<>();
        for (String line : Files.readAllLines(out, UTF_8)) {
            String[] row = line.split("\t", 2);
            if (row[1].isEmpty()) {
                table.remove(row[0]);
            } else {
                table.put(row[0], JsonSerde.MAPPER.readTree(row[1]));
            }
        }
        return table;
    }
}
