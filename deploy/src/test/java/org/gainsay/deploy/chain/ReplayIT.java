package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gainsay.deploy.replay.GivenUpException;
import org.gainsay.deploy.replay.Rebuild;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.stage.Generation;
import org.gainsay.deploy.stage.StageSettings;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.ingest.api.CloudEventHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger is rebuilt: readers see the old numbers until the switch, then the new ones, and never anything between. */
class ReplayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String STOP_NOW = "must be stopped now";

    private final List<RawItem> all = Story.of(80, 5).items();
    private final List<RawItem> first = all.subList(0, all.size() * 2 / 3);
    private final List<RawItem> later = all.subList(first.size(), all.size());
    private final Analyser old = new WordAnalyser();

    @TempDir
    Path folder;

    private KafkaUnderTest kafka;
    private Table seen;

    @BeforeEach
    void start() {
        kafka = KafkaUnderTest.start(folder.resolve("kafka"));
        Chains.start(folder.resolve("data"), kafka.client(), old).close(); // so that the topics are there
        seen = Table.ofAggregates(kafka.client());
    }

    @AfterEach
    void stop() {
        seen.close();
        kafka.close();
    }

    @Test
    void oldNumbersStayUntilTheSwitchAndThoseOfTheBetterAnalyserGoOnAfterIt() throws Exception {
        Analyser better = new WordAnalyser(Map.of("UY", "UYARMS"));
        Map<String, String> before = Story.expected(first, old);
        Map<String, String> after = Story.expected(first, better);
        CompletableFuture<Generation> rebuilt;
        try (ChainProcess chain = Chains.start(folder.resolve("data"), kafka.client(), old)) {
            Chains.send(kafka.client(), first);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(seen.readToEnd()).isEqualTo(before));
            StringWriter said = new StringWriter();
            rebuilt = rebuild(Optional.of(better), said, new AtomicBoolean());
            await().atMost(PATIENCE).until(() -> {
                assertThat(seen.readToEnd()).isEqualTo(before);
                return rebuilt.isDone() || said.toString().contains(STOP_NOW);
            });
            assertThat(rebuilt).isNotDone();
            assertThat(chain.isReady()).isTrue();
        }
        eachPartitionIsTheOldOneOrTheNewOneUntilAllAre(before, after);
        assertThat(rebuilt.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new Generation(2));
        assertThat(names())
                .noneMatch(name -> name.endsWith(".g2"))
                .contains("gainsay-aggregate-g2-entries-changelog")
                .doesNotContain("gainsay-aggregate-entries-changelog", "gainsay-aggregate-deltas-repartition");

        try (ChainProcess chain = Chains.start(folder.resolve("data"), kafka.client(), better)) {
            Chains.send(chain.kafka(), later);
            Map<String, String> expected = Story.expected(all, better);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(seen.readToEnd()).isEqualTo(expected));
        }
        assertThat(seen.records())
                .extracting(record -> record.topic()
                        + new String(
                                record.headers()
                                        .lastHeader(CloudEventHeaders.ID)
                                        .value(),
                                UTF_8))
                .doesNotHaveDuplicates();
    }

    @Test
    void stoppedOnTheWayItLeavesTheLedgerAsItWasAndCanBeCalledAgain() throws Exception {
        Map<String, String> before = Story.expected(first, old);
        try (ChainProcess chain = Chains.start(folder.resolve("data"), kafka.client(), old)) {
            Chains.send(kafka.client(), first);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(seen.readToEnd()).isEqualTo(before));
            AtomicBoolean stop = new AtomicBoolean();
            StringWriter said = new StringWriter();
            CompletableFuture<Generation> stopped = rebuild(Optional.empty(), said, stop);
            await().atMost(PATIENCE).until(() -> said.toString().contains(STOP_NOW));
            stop.set(true);
            assertThat(stopped).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(GivenUpException.class);
            assertThat(chain.isReady()).isTrue();
        }
        int written = seen.records().size();

        CompletableFuture<Generation> again = rebuild(Optional.empty(), new StringWriter(), new AtomicBoolean());

        assertThat(again.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new Generation(3));
        assertThat(seen.readToEnd()).isEqualTo(before);
        assertThat(seen.records())
                .as("numbers that are the same are not written again")
                .hasSize(written);
        assertThat(names()).noneMatch(name -> name.contains("g2") || name.endsWith(".g3"));
        try (ChainProcess chain = Chains.start(folder.resolve("data"), kafka.client(), old)) {
            Chains.send(chain.kafka(), later);
            Map<String, String> expected = Story.expected(all, old);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(seen.readToEnd()).isEqualTo(expected));
        }
    }

    @Test
    void onTheDataOfARunThatWasStoppedTheCommandDoesItAll() throws Exception {
        Path data = folder.resolve("run");
        Map<String, String> before = Story.expected(first, old);
        try (ChainProcess chain = Chains.start(Chains.plan(data, Optional.empty(), 0));
                Table table = Table.ofAggregates(chain.kafka())) {
            Chains.send(chain.kafka(), first);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(table.readToEnd()).isEqualTo(before));
        }

        Path said = folder.resolve("said");
        Process replay = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gainsay.deploy.Gainsay",
                        "replay",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(replay.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(replay.exitValue()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said))
                .contains(
                        "generation 2 is in force: 0 records changed",
                        "deleting",
                        "gainsay-aggregate-entries-changelog");

        try (ChainProcess chain = Chains.start(Chains.plan(data, Optional.empty(), 0));
                Table table = Table.ofAggregates(chain.kafka())) {
            Chains.send(chain.kafka(), later);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(table.readToEnd()).isEqualTo(Story.expected(all, old)));
        }
    }

    /**
     * A transaction's mark comes to each partition by itself, and one is read before the other: so each by itself is
     * complete at any moment, and all of them together soon.
     */
    private void eachPartitionIsTheOldOneOrTheNewOneUntilAllAre(Map<String, String> before, Map<String, String> after) {
        seen.readToEnd();
        Map<String, String> partitions = partitions();
        await().atMost(PATIENCE).until(() -> {
            Map<String, String> now = seen.readToEnd();
            partitions.putAll(partitions());
            byPartition(now, partitions).forEach((partition, values) -> assertThat(values)
                    .as("partition %s", partition)
                    .isIn(
                            byPartition(before, partitions).getOrDefault(partition, Map.of()),
                            byPartition(after, partitions).getOrDefault(partition, Map.of())));
            return now.equals(after);
        });
    }

    /** Where each key stands. */
    private Map<String, String> partitions() {
        Map<String, String> partitions = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : seen.records()) {
            partitions.put(Table.name(record), record.topic() + "-" + record.partition());
        }
        return partitions;
    }

    private static Map<String, Map<String, String>> byPartition(
            Map<String, String> values, Map<String, String> partitions) {
        Map<String, Map<String, String>> parts = new TreeMap<>();
        values.forEach((name, value) -> {
            String partition = partitions.get(name);
            if (partition != null) {
                parts.computeIfAbsent(partition, p -> new TreeMap<>()).put(name, value);
            }
        });
        return parts;
    }

    private List<String> names() throws Exception {
        try (Admin admin = Admin.create(Map.copyOf(kafka.client()))) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private CompletableFuture<Generation> rebuild(Optional<Analyser> analyser, StringWriter said, AtomicBoolean stop) {
        StageSettings settings = new StageSettings(kafka.client(), folder.resolve("replay"), 1, 0, "replay", "");
        Rebuild rebuild = new Rebuild(settings, (short) -1, new Progress(new PrintWriter(said, true)), stop::get);
        CompletableFuture<Generation> rebuilt = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        rebuilt.complete(rebuild.run(analyser));
                    } catch (RuntimeException | InterruptedException | AssertionError e) {
                        rebuilt.completeExceptionally(e);
                    }
                })
                .start();
        return rebuilt;
    }
}
