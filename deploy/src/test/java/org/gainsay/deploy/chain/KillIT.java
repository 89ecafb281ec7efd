package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts are exact even if the stages are killed in the middle of their work, again and again. */
class KillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int KILLS = 3;
    private static final String LOG = "child.log";

    /** Records that must have come out since a child started, or killing it would prove nothing. */
    private static final int PROGRESS = 40;

    @TempDir
    Path folder;

    @Test
    void countsEqualTheRecountAfterTheStagesWereKilledUnderLoad() throws Exception {
        Story story = Story.of(300, 11);
        List<RawItem> items = story.items();
        Random random = new Random(3);
        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"))) {
            createTopics(kafka.client());
            try (Table aggregates = Table.ofAggregates(kafka.client())) {
                for (int kill = 0; kill < KILLS; kill++) {
                    int from = items.size() * kill / (KILLS + 1);
                    int to = items.size() * (kill + 1) / (KILLS + 1);
                    // A child that is quick writes a key once for all that changed it: more than this need not come.
                    int due =
                            different(aggregates.readToEnd(), Story.expected(items.subList(0, to), new WordAnalyser()));
                    assertThat(due).isGreaterThan(PROGRESS);
                    int enough = aggregates.records().size() + PROGRESS + random.nextInt(due - PROGRESS);
                    Process child = start(kafka);
                    Chains.send(kafka.client(), items.subList(from, to));
                    await().atMost(PATIENCE).until(() -> {
                        aggregates.read();
                        return aggregates.records().size() >= enough || !child.isAlive();
                    });
                    assertThat(child.isAlive())
                            .as(() -> "still at work when it is killed; it said: " + said())
                            .isTrue();
                    child.destroyForcibly().waitFor();
                }
                Chains.send(kafka.client(), items.subList(items.size() * KILLS / (KILLS + 1), items.size()));
                Process last = start(kafka);
                try {
                    Map<String, String> expected = story.expected(new WordAnalyser());
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> assertThat(aggregates.read()).isEqualTo(expected));
                } finally {
                    last.destroyForcibly().waitFor();
                }
            }
        }
    }

    /** How many keys have another value there than here, or none. */
    private static int different(Map<String, String> here, Map<String, String> there) {
        Set<String> keys = new HashSet<>(here.keySet());
        keys.addAll(there.keySet());
        keys.removeIf(key -> Objects.equals(here.get(key), there.get(key)));
        return keys.size();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve(LOG), ISO_8859_1); // it may end in the middle of a character
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createTopics(Map<String, String> client) {
        try (Admin admin = Admin.create(Map.copyOf(client))) {
            assertThat(new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL))
                    .hasSameSizeAs(ChainTopics.ALL);
        }
    }

    private Process start(KafkaUnderTest kafka) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChainChild.class.getName(),
                        kafka.client().get("bootstrap.servers"),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile()))
                .start();
    }
}
