package org.gainsay.deploy.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gainsay.aggregate.AggregateTopology;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.stage.Generation;
import org.gainsay.deploy.stage.GenerationInForce;
import org.gainsay.deploy.stage.RunningStage;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.stage.StageSettings;
import org.gainsay.deploy.topic.Deadline;
import org.gainsay.deploy.topic.TableReader;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.enrich.EnrichTopology;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Topic;

/**
 * Builds a new generation of the ledger beside the one in force, and puts it into force.
 *
 * <p>The stages in force go on with their work until the new generation has nearly read what they have. Then they must be
 * stopped, and are waited for: two that write the same topics would be one too many. Nothing of it can be seen on the
 * published topics before the {@link Switch}; one that is given up leaves the old generation as it was.
 */
public final class Rebuild {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A stage that stopped, or was killed, is missed in its group after a third of this. */
    private static final Duration LEAVING = Duration.ofSeconds(45);

    /** How often it is told how far it has come, in pauses. */
    private static final int TELL = 10;

    /** So few records behind those in force the rest takes a moment: then they can be stopped. */
    private static final long NEAR = 1_000;

    private final StageSettings settings;
    private final short replication;
    private final Progress progress;
    private final BooleanSupplier stopped;

    /**
     * Prepares.
     *
     * @param settings of the stages that read and count anew
     * @param replication replicas of new topics; -1 takes the broker's default
     * @param stopped whether it is to be given up
     */
    public Rebuild(StageSettings settings, short replication, Progress progress, BooleanSupplier stopped) {
        this.settings = settings;
        this.replication = replication;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Tells what a replay would do and delete, and does nothing. */
    public void tell() {
        try (Admin admin = Admin.create(Map.copyOf(settings.kafka()))) {
            Generation old = GenerationInForce.read(admin, settings.kafka(), deadline());
            Generation next = Leftovers.unused(admin, old, deadline());
            progress.say("generation " + old.number() + " is in force; a replay would build generation " + next.number()
                    + ", switch to it, and delete " + Leftovers.of(admin, next, deadline()));
        }
    }

    /**
     * Builds and switches.
     *
     * @param analyser reads every article again; if there is none, the events at hand are counted again
     * @return the generation now in force
     * @throws GivenUpException if it was stopped, or a stage failed
     * @throws org.gainsay.deploy.topic.ClusterUnavailableException if the cluster does not answer in time
     */
    public Generation run(Optional<Analyser> analyser) throws InterruptedException {
        try (Admin admin = Admin.create(Map.copyOf(settings.kafka()));
                TableReader reader = new TableReader(settings.kafka())) {
            Backlog backlog = new Backlog(admin, reader);
            Generation old = GenerationInForce.read(admin, settings.kafka(), deadline());
            Generation next = Leftovers.unused(admin, old, deadline());
            Switch.endOpenOne(settings.kafka());
            clear(admin, backlog, old);
            progress.say("building generation " + next.number() + " of the ledger "
                    + analyser.map(reads -> "from all articles, read with analyser " + reads.version())
                            .orElse("from the events at hand")
                    + "; generation " + old.number() + " stays in force meanwhile");
            List<Topic<String, ?>> exchanged = Generation.published().stream()
                    .filter(topic -> analyser.isPresent() || !topic.name().equals(EnrichTopics.EVENTS.name()))
                    .toList();
            new TopicSetup(admin, new TopicSetup.Options(replication, false, PATIENCE))
                    .ensure(Stream.<Topic<?, ?>>concat(
                                    exchanged.stream().map(next::beside), Stream.of(GenerationInForce.TOPIC))
                            .toList());
            List<String> topics = exchanged.stream().map(Topic::name).toList();
            List<String> live = analyser.isPresent()
                    ? List.of(old.group(Stage.AGGREGATE), Stage.ENRICH.applicationId())
                    : List.of(old.group(Stage.AGGREGATE));
            Map<String, Map<TopicPartition, OffsetAndMetadata>> places = build(admin, backlog, analyser, live, next);
            await(() -> backlog.open(topics, deadline()), 0, () -> {}, "partitions with a transaction that must end");
            long changed = new Switch(settings.kafka(), next).make(reader, topics, places, () -> {
                if (backlog.members(live, deadline()) > 0) {
                    throw new GivenUpException("given up before the switch: one of " + live + " was started again");
                }
            });
            progress.say("generation " + next.number() + " is in force: " + changed + " records changed at once");
            clear(admin, backlog, next);
            return next;
        }
    }

    /** Returns from where which group goes on, when all that was read is counted and nobody else works. */
    private Map<String, Map<TopicPartition, OffsetAndMetadata>> build(
            Admin admin, Backlog backlog, Optional<Analyser> analyser, List<String> live, Generation next)
            throws InterruptedException {
        String events = analyser.isPresent() ? next.beside(EnrichTopics.EVENTS.name()) : EnrichTopics.EVENTS.name();
        UnaryOperator<String> names = name -> name.equals(EnrichTopics.EVENTS.name()) ? events : next.beside(name);
        StageSettings own = settings.named(next.suffix());
        String counts = next.group(Stage.AGGREGATE);
        Map<String, Map<TopicPartition, OffsetAndMetadata>> places = new HashMap<>();
        try (Builders builders = new Builders()) {
            Optional<RunningStage> enrich =
                    analyser.map(reads -> builders.start(Stage.ENRICH, EnrichTopology.topology(reads, events), own));
            RunningStage aggregate = builders.start(Stage.AGGREGATE, AggregateTopology.topology(names), own);
            String reads = enrich.isPresent() ? next.group(Stage.ENRICH) : counts;
            String source = enrich.isPresent() ? IngestTopics.ARTICLES.name() : EnrichTopics.EVENTS.name();
            await(
                    () -> backlog.waiting(reads, backlog.ends(source), deadline()),
                    NEAR,
                    builders::check,
                    "articles to read");
            await(
                    () -> backlog.members(live, deadline()),
                    0,
                    builders::check,
                    "instances of " + live + " that must be stopped now");
            // All that the old generation can have counted: what comes later is for the stages that start again.
            readUpTo(builders, backlog, reads, source, "articles to read");
            if (enrich.isPresent()) {
                enrich.get().close();
                places.put(
                        Stage.ENRICH.applicationId(),
                        deadline().get(admin.listConsumerGroupOffsets(reads).partitionsToOffsetAndMetadata()));
                places.put(counts, places(backlog.ends(EnrichTopics.EVENTS.name())));
                readUpTo(builders, backlog, counts, events, "articles to count");
            }
            readUpTo(builders, backlog, counts, counts + AggregateTopology.DELTA_TOPIC, "changes to add up");
            aggregate.close();
            List<String> leaving = List.of(next.group(Stage.ENRICH), counts);
            await(
                    () -> backlog.members(leaving, deadline()),
                    0,
                    builders::check,
                    "instances of its own that are leaving");
        }
        return places;
    }

    /** What the switch itself writes behind these ends is read again by the ledger that knows it already. */
    private static Map<TopicPartition, OffsetAndMetadata> places(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        ends.forEach((partition, end) -> places.put(partition, new OffsetAndMetadata(end)));
        return places;
    }

    private void readUpTo(Builders builders, Backlog backlog, String group, String topic, String what)
            throws InterruptedException {
        Map<TopicPartition, Long> ends = backlog.ends(topic);
        await(() -> backlog.waiting(group, ends, deadline()), 0, builders::check, what);
    }

    /** How many wait. */
    private interface Waiting {
        long count();
    }

    private void await(Waiting waiting, long enough, Runnable check, String forWhat) throws InterruptedException {
        long told = -1;
        for (int turn = 0; ; turn++) {
            check.run();
            if (stopped.getAsBoolean()) {
                throw new GivenUpException("given up before the switch; the ledger is as it was");
            }
            long count = waiting.count();
            if (count <= enough) {
                return;
            }
            if (turn % TELL == 0 && count != told) {
                progress.say(count + " " + forWhat);
                told = count;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** Deletes what belongs to other generations, and what was only needed for building this one. */
    private void clear(Admin admin, Backlog backlog, Generation inForce) throws InterruptedException {
        Leftovers leftovers = Leftovers.of(admin, inForce, deadline());
        if (leftovers.isEmpty()) {
            return;
        }
        Deadline leaving = new Deadline(LEAVING);
        while (backlog.members(leftovers.groups(), deadline()) > 0) {
            if (!leaving.hasPassed()) {
                Thread.sleep(PAUSE.toMillis());
                continue;
            }
            throw new GivenUpException(
                    "generation " + inForce.number() + " is in force, and one of " + leftovers.groups()
                            + " is at work: another replay, or an instance that must be restarted to take up the new ledger."
                            + " Nothing was deleted; stop it and call gainsay replay again");
        }
        progress.say("deleting what no ledger needs any more: " + leftovers);
        leftovers.delete(admin, deadline());
    }

    private static Deadline deadline() {
        return new Deadline(PATIENCE);
    }
}
