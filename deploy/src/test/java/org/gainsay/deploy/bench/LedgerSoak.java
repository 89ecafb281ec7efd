package org.gainsay.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.ledger.Recount;
import org.gainsay.deploy.broker.ClusterNode;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.stage.LedgerChild;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.PartitionReader;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.jspecify.annotations.Nullable;

/**
 * The ledger on three brokers while everything is killed at random: its instances, each having made progress, a broker, and
 * one instance joins and leaves. After each round the topics must equal the recount, and no reader of committed records may
 * have seen a negative number. Words: rounds, articles, and the processing guarantee; with {@code at_least_once} it must
 * fail, or it proves nothing. Exit code 0 if all rounds were exact, else 1.
 */
public final class LedgerSoak {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BROKERS = 3;

    /** Records that an instance must have processed since it started, or killing it would prove nothing. */
    private static final long PROGRESS = 50;

    /** Parts into which the articles are sent; after each something is killed. */
    private static final int PARTS = 12;

    private static final int WITHDRAWN_PERCENT = 3;
    private static final Pattern NEGATIVE =
            Pattern.compile("\"(?:mentions|statements|articles|publishers|copies|prospective|hedged|inherited)\":-");

    private final PrintStream out = System.out;
    private final Path folder;
    private final int articles;
    private final String guarantee;
    private final SplittableRandom random;
    private final Map<String, Process> processes = new TreeMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<Integer> ports = new ArrayList<>();
    private final String cluster = Uuid.randomUuid().toString();
    private int negatives;
    private int kills;

    private LedgerSoak(Path folder, int articles, String guarantee, long seed) {
        this.folder = folder;
        this.articles = articles;
        this.guarantee = guarantee;
        random = new SplittableRandom(seed);
        while (ports.size() < 2 * BROKERS) {
            int port = EmbeddedBroker.freePort();
            if (!ports.contains(port)) {
                ports.add(port);
            }
        }
    }

    /** See the class. */
    public static void main(String[] words) throws Exception {
        if (words.length < 2 || words.length > 3) {
            System.err.println("usage: LedgerSoak ROUNDS ARTICLES [exactly_once_v2|at_least_once]");
            System.exit(2);
        }
        int exact = 0;
        int rounds = Integer.parseInt(words[0]);
        for (int round = 1; round <= rounds; round++) {
            Path folder = Files.createTempDirectory("ledger-soak");
            String guarantee = words.length == 3 ? words[2] : "exactly_once_v2";
            LedgerSoak soak = new LedgerSoak(folder, Integer.parseInt(words[1]), guarantee, round);
            try {
                if (soak.round(round)) {
                    exact++;
                }
            } finally {
                soak.processes.values().forEach(Process::destroyForcibly);
            }
        }
        System.out.println(exact + " of " + rounds + " rounds were exact");
        System.exit(exact == rounds ? 0 : 1);
    }

    private boolean round(int number) throws Exception {
        long start = System.nanoTime();
        for (int node = 1; node <= BROKERS; node++) {
            startBroker(node);
        }
        Map<String, Object> client = Map.of("bootstrap.servers", servers());
        try (Admin admin = Admin.create(client)) {
            TopicSetup.Options copies = new TopicSetup.Options((short) BROKERS, false, PATIENCE);
            var unused = new TopicSetup(admin, copies).ensure(ChainTopics.ALL);
        }
        startInstance("a");
        startInstance("b");
        Workload workload = new Workload(articles, 20, 10, 20, 30, 0);
        MadeUp madeUp = new MadeUp(workload);
        Map<String, ArticleEvents> latest = new TreeMap<>();
        try (Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
                Consumer<byte[], byte[]> reader = reader()) {
            int records = workload.records();
            for (int part = 0; part < PARTS; part++) {
                for (int record = records * part / PARTS; record < records * (part + 1) / PARTS; record++) {
                    send(producer, madeUp, record, latest);
                }
                producer.flush();
                happen(part);
                read(reader);
            }
            return settle(number, reader, expected(latest), start);
        }
    }

    private void send(Producer<byte[], byte[]> producer, MadeUp madeUp, int record, Map<String, ArticleEvents> latest) {
        String key = madeUp.key(record);
        ArticleEvents events = madeUp.events(record);
        put(producer, key, events);
        latest.put(key, events);
        if (random.nextInt(100) < WITHDRAWN_PERCENT) {
            put(producer, key, null);
            latest.remove(key);
        }
    }

    // Kafka's serializers are not annotated: a null value is the tombstone.
    @SuppressWarnings({"NullAway", "FutureReturnValueIgnored"})
    private static void put(Producer<byte[], byte[]> producer, String key, @Nullable ArticleEvents events) {
        byte[] value = events == null
                ? null
                : EnrichTopics.EVENTS.value().serializer().serialize(EnrichTopics.EVENTS.name(), events);
        producer.send(new ProducerRecord<>(EnrichTopics.EVENTS.name(), key.getBytes(UTF_8), value));
    }

    /** Something is killed, or joins or leaves; what was killed before is back. */
    private void happen(int part) throws Exception {
        switch (part) {
            case 3 -> startInstance("c");
            case 5 -> {
                int node = 1 + random.nextInt(BROKERS);
                kill("broker" + node);
                startBroker(node);
            }
            case 8 -> {
                Process leaves = Objects.requireNonNull(processes.remove("instance-c"));
                leaves.destroy();
                leaves.waitFor();
            }
            default -> {
                String victim = random.nextBoolean() ? "a" : "b";
                awaitProgress(victim);
                kill("instance-" + victim);
                startInstance(victim);
            }
        }
    }

    private void awaitProgress(String instance) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                String said = Files.readString(folder.resolve(instance).resolve("progress"));
                if (!said.isEmpty() && Long.parseLong(said) >= PROGRESS) {
                    return;
                }
            } catch (NoSuchFileException e) {
                // It has not got so far.
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("instance " + instance + " processed no " + PROGRESS + " records in " + PATIENCE
                + ": nothing is proved by killing it; its log is in " + folder);
    }

    private void kill(String name) throws InterruptedException {
        Process victim = Objects.requireNonNull(processes.remove(name));
        victim.destroyForcibly().waitFor();
        kills++;
    }

    private boolean settle(int number, Consumer<byte[], byte[]> reader, Map<String, String> expected, long start)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long quiet = System.nanoTime();
        int before = -1;
        int wrong;
        do {
            int changes = read(reader);
            wrong = wrong(expected);
            if (changes > 0 || wrong != before) {
                quiet = System.nanoTime();
            }
            before = wrong;
            Thread.sleep(200);
            // Nothing has come for so long that nothing will.
        } while (wrong > 0
                && System.nanoTime() < deadline
                && System.nanoTime() - quiet < Duration.ofMinutes(1).toNanos());
        out.printf(
                "round %d, %s: %d of %d keys are wrong, %d negative numbers seen, %d kills, %d s%n",
                number,
                guarantee,
                wrong,
                expected.size(),
                negatives,
                kills,
                (System.nanoTime() - start) / 1_000_000_000);
        return wrong == 0 && negatives == 0;
    }

    private int wrong(Map<String, String> expected) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(seen.keySet());
        keys.removeIf(key -> Objects.equals(expected.get(key), seen.get(key)));
        return keys.size();
    }

    private static Map<String, String> expected(Map<String, ArticleEvents> latest) {
        Map<String, String> expected = new HashMap<>();
        Recount.of(List.copyOf(latest.values()))
                .forEach(row -> expected.put(
                        row.topic().name() + " " + row.key(),
                        new String(JsonSerde.MAPPER.writeValueAsBytes(row.value()), UTF_8)));
        return expected;
    }

    private Consumer<byte[], byte[]> reader() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers(), "isolation.level", "read_committed", "enable.auto.commit", false);
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = AggregateTopics.ALL.stream()
                .flatMap(topic -> PartitionReader.partitions(consumer, topic.name()).stream())
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private int read(Consumer<byte[], byte[]> reader) {
        int[] count = new int[1];
        PartitionReader.readToEnd(reader, reader.assignment(), PATIENCE, record -> {
            String key = record.topic() + " " + new String(record.key(), UTF_8);
            count[0]++;
            if (record.value() == null) {
                seen.remove(key);
                return;
            }
            String value = new String(record.value(), UTF_8);
            seen.put(key, value);
            if (NEGATIVE.matcher(value).find()) {
                negatives++;
            }
        });
        return count[0];
    }

    private String servers() {
        return "127.0.0.1:" + ports.get(0) + ",127.0.0.1:" + ports.get(1) + ",127.0.0.1:" + ports.get(2);
    }

    private void startBroker(int node) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(Integer.toString(node), folder.resolve("broker" + node).toString(), cluster));
        ports.forEach(port -> words.add(port.toString()));
        start("broker" + node, ClusterNode.class, words);
    }

    private void startInstance(String instance) throws IOException {
        Path own = Files.createDirectories(folder.resolve(instance));
        Files.deleteIfExists(own.resolve("progress"));
        start("instance-" + instance, LedgerChild.class, List.of(servers(), own.toString(), instance, guarantee));
    }

    private void start(String name, Class<?> main, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(words);
        processes.put(
                name,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                folder.resolve(name + ".log").toFile()))
                        .start());
    }
}
