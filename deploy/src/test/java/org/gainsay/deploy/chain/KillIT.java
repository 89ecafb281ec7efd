package org.gainsay.deploy.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts are exact even if the stages are killed in the middle of their work, again and again. */
class KillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int KILLS = 3;

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
                    Process child = start(kafka);
                    int from = items.size() * kill / (KILLS + 1);
                    int to = items.size() * (kill + 1) / (KILLS + 1);
                    int before = aggregates.records().size();
                    Chains.send(kafka.client(), items.subList(from, to));
                    int enough = before + PROGRESS + random.nextInt(200);
                    await().atMost(PATIENCE).until(() -> {
                        aggregates.read();
                        return aggregates.records().size() >= enough || !child.isAlive();
                    });
                    assertThat(child.isAlive())
                            .as("still at work when it is killed")
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
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "child.log")))
                .start();
    }
}
