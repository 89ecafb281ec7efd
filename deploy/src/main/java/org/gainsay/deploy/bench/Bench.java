package org.gainsay.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.gainsay.aggregate.AggregateTopology;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.stage.Topologies;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Topic;
import org.jspecify.annotations.Nullable;

/** Measures on a broker of its own, which it starts in a folder. */
public final class Bench {

    /** Accounts that an article's sentence about arms is counted on, at most: parties, days, goods and the dispute. */
    private static final int ACCOUNTS = 24;

    /** What dashboards read. */
    private static final List<String> COUNTS =
            AggregateTopics.ALL.stream().map(Topic::name).toList();

    private static final int NANOS = 1_000_000_000;

    private final Workload workload;
    private final MadeUp madeUp;
    private final Path folder;
    private final Progress progress;

    /**
     * Prepares.
     *
     * @param folder where broker and state write; an empty one
     */
    public Bench(Workload workload, Path folder, Progress progress) {
        this.workload = workload;
        this.madeUp = new MadeUp(workload);
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * The ledger over made-up events, and before it two others over the same records: on the same broker, or, at a pace, each on
     * one of its own.
     *
     * @return a table, and how the ledger compares
     */
    public String ledger() throws InterruptedException {
        List<Lane> lanes = List.of(
                lane("identity", "-identity", Rivals.identity(), List.of(), List.of(Rivals.COPIES)),
                lane(
                        "KTable",
                        "-table",
                        Rivals.table(ACCOUNTS * Math.max(1, workload.armsSentences())),
                        List.of("-rows-repartition", "-accounts-repartition"),
                        List.of(Rivals.COUNTS)),
                lane(
                        "ledger",
                        "-ledger",
                        AggregateTopology.topology(),
                        List.of(AggregateTopology.DELTA_TOPIC),
                        COUNTS));
        List<Result> results = new ArrayList<>();
        if (workload.rate() == 0) {
            onBroker(folder, (race, kafka) -> {
                send(kafka, this::event);
                for (Lane lane : lanes) {
                    results.addAll(race.run(List.of(lane), workload.records(), Optional.empty()));
                }
            });
        } else {
            // What is sent while one runs would be there already for the next.
            for (Lane lane : lanes) {
                onBroker(
                        folder.resolve(lane.name()),
                        (race, kafka) -> results.addAll(race.run(
                                List.of(lane), workload.records(), Optional.of(() -> send(kafka, this::event)))));
            }
        }
        return Result.table(results) + Result.ratios(results);
    }

    private static Lane lane(String name, String suffix, Topology topology, List<String> between, List<String> out) {
        return new Lane(name, Stage.AGGREGATE, suffix, topology, EnrichTopics.EVENTS.name(), between, out);
    }

    /** The whole chain over made-up documents. */
    public String chain(Topologies topologies) throws InterruptedException {
        List<Lane> lanes = List.of(
                new Lane(
                        "ingest",
                        Stage.INGEST,
                        "",
                        topologies.of(Stage.INGEST),
                        IngestTopics.RAW.name(),
                        List.of(),
                        List.of(IngestTopics.ARTICLES.name())),
                new Lane(
                        "enrich",
                        Stage.ENRICH,
                        "",
                        topologies.of(Stage.ENRICH),
                        IngestTopics.ARTICLES.name(),
                        List.of(),
                        List.of(EnrichTopics.EVENTS.name())),
                new Lane(
                        "aggregate",
                        Stage.AGGREGATE,
                        "",
                        topologies.of(Stage.AGGREGATE),
                        EnrichTopics.EVENTS.name(),
                        List.of(AggregateTopology.DELTA_TOPIC),
                        COUNTS));
        List<Result> results = new ArrayList<>();
        onBroker(folder, (race, kafka) -> {
            Runnable send = () -> send(kafka, this::document);
            if (workload.rate() == 0) {
                send.run();
            }
            results.addAll(
                    race.run(lanes, workload.records(), workload.rate() == 0 ? Optional.empty() : Optional.of(send)));
        });
        return Result.table(results);
    }

    /** What is done while a broker runs. */
    private interface OnBroker {
        void measure(Race race, Map<String, String> kafka) throws InterruptedException;
    }

    private void onBroker(Path own, OnBroker work) throws InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(own.resolve("kafka"), 0)) {
            Map<String, String> kafka = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
            try (Admin admin = Admin.create(Map.copyOf(kafka))) {
                List<Topic<?, ?>> topics = new ArrayList<>(ChainTopics.ALL);
                topics.add(out(Rivals.COPIES));
                topics.add(out(Rivals.COUNTS));
                progress.say(new TopicSetup(admin, TopicSetup.Options.DEFAULT)
                                .ensure(topics)
                                .size() + " topics ready");
            }
            work.measure(new Race(kafka, own, progress), kafka);
        }
    }

    private static Topic<byte[], byte[]> out(String name) {
        return new Topic<>(
                name,
                Serdes.ByteArray(),
                Serdes.ByteArray(),
                Topic.Cleanup.COMPACT,
                IngestTopics.PARTITIONS,
                Map.of("max.message.bytes", "16777216"),
                "what is measured beside the ledger");
    }

    private ProducerRecord<byte[], byte[]> event(int record) {
        return new ProducerRecord<>(
                EnrichTopics.EVENTS.name(),
                madeUp.key(record).getBytes(UTF_8),
                EnrichTopics.EVENTS.value().serializer().serialize(EnrichTopics.EVENTS.name(), madeUp.events(record)));
    }

    private ProducerRecord<byte[], byte[]> document(int record) {
        RawItem item = madeUp.raw(record);
        RecordHeaders headers = new RecordHeaders();
        item.headers().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return new ProducerRecord<>(IngestTopics.RAW.name(), null, item.key().getBytes(UTF_8), item.bytes(), headers);
    }

    /** At the pace that was asked for; returns when the broker has all of them. */
    private void send(Map<String, String> kafka, IntFunction<ProducerRecord<byte[], byte[]>> records) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, workload.rate() == 0 ? 20 : 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        long start = System.nanoTime();
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int record = 0; record < workload.records(); record++) {
                ProducerRecord<byte[], byte[]> next = records.apply(record);
                if (workload.rate() > 0) {
                    long due = start + (long) record * NANOS / workload.rate();
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var unused = producer.send(next, (metadata, thrown) -> failure.compareAndSet(null, thrown));
            }
            producer.flush();
        }
        Exception thrown = failure.get();
        if (thrown != null) {
            throw new KafkaException("the broker did not take what was made up", thrown);
        }
        progress.say(workload.records() + " records sent in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }
}
