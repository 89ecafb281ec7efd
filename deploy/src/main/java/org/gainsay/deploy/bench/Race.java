package org.gainsay.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.gainsay.deploy.replay.Backlog;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.stage.RunningStage;
import org.gainsay.deploy.stage.StageSettings;
import org.gainsay.deploy.topic.Deadline;
import org.gainsay.deploy.topic.TableReader;
import org.jspecify.annotations.Nullable;

/** Runs lanes on a broker and measures them. */
final class Race {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** So long nothing more has come out before it is asked whether all is through. */
    private static final long QUIET = Duration.ofSeconds(2).toNanos();

    private final Map<String, String> kafka;
    private final Path folder;
    private final Progress progress;

    Race(Map<String, String> kafka, Path folder, Progress progress) {
        this.kafka = kafka;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Runs lanes at the same time, each of which reads what the one before it writes.
     *
     * @param records how many the first of them reads
     * @param send sends these at a pace while the lanes run; if there is none, they find them there
     * @return a result for each lane; how many came out of the last, and how soon, is told of all
     * @throws IllegalStateException if one stops by a fault
     */
    List<Result> run(List<Lane> lanes, int records, Optional<Runnable> send) throws InterruptedException {
        AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        Lane last = lanes.get(lanes.size() - 1);
        try (Running running = new Running();
                Admin admin = Admin.create(Map.copyOf(kafka));
                TableReader reader = new TableReader(kafka);
                Delays delays = new Delays(kafka, last.out())) {
            for (Lane lane : lanes) {
                StageSettings settings =
                        new StageSettings(kafka, folder.resolve("state"), 1, 0, "bench", lane.suffix());
                running.stages.add(RunningStage.start(
                        lane.stage(), lane.topology(), settings, thrown -> fault.compareAndSet(null, thrown)));
            }
            while (!running.stages.stream().allMatch(RunningStage::isRunning)) {
                pause(fault);
            }
            long start = System.nanoTime();
            send.ifPresent(Runnable::run);
            Backlog backlog = new Backlog(admin, reader);
            while (System.nanoTime() - delays.last() < QUIET || waiting(backlog, lanes) > 0) {
                pause(fault);
            }
            double seconds = (delays.last() - start) / 1e9;
            Runtime memory = Runtime.getRuntime();
            long heap = memory.totalMemory() - memory.freeMemory();
            List<Result> results = new ArrayList<>();
            for (Lane lane : lanes) {
                double cpu = Cost.seconds(lane.applicationId());
                results.add(new Result(
                        lane.name(),
                        records,
                        delays.records(),
                        seconds,
                        cpu,
                        send.isPresent() ? delays.percentile(0.50) : null,
                        send.isPresent() ? delays.percentile(0.99) : null,
                        size(folder.resolve("state").resolve(lane.applicationId())),
                        logs(admin, lane.applicationId() + "-"),
                        heap));
                progress.say(lane.name() + " is through");
            }
            return results;
        }
    }

    /** The stages that were started. */
    private static final class Running implements AutoCloseable {

        private final List<RunningStage> stages = new ArrayList<>();

        @Override
        public void close() {
            stages.forEach(RunningStage::close);
        }
    }

    private static long waiting(Backlog backlog, List<Lane> lanes) {
        long waiting = 0;
        for (Lane lane : lanes) {
            List<String> topics = new ArrayList<>(List.of(lane.reads()));
            lane.between().forEach(topic -> topics.add(lane.applicationId() + topic));
            for (String topic : topics) {
                waiting += backlog.waiting(lane.applicationId(), backlog.ends(topic), new Deadline(PATIENCE));
            }
        }
        return waiting;
    }

    private static void pause(AtomicReference<@Nullable Throwable> fault) throws InterruptedException {
        Throwable thrown = fault.get();
        if (thrown != null) {
            throw new IllegalStateException("the topology that was measured failed", thrown);
        }
        Thread.sleep(PAUSE.toMillis());
    }

    private static long logs(Admin admin, String prefix) {
        Deadline deadline = new Deadline(PATIENCE);
        List<Integer> brokers = deadline.get(admin.describeCluster().nodes()).stream()
                .map(node -> node.id())
                .toList();
        long bytes = 0;
        for (Map<String, LogDirDescription> folders :
                deadline.get(admin.describeLogDirs(brokers).allDescriptions()).values()) {
            for (LogDirDescription description : folders.values()) {
                bytes += description.replicaInfos().entrySet().stream()
                        .filter(entry -> entry.getKey().topic().startsWith(prefix)
                                && entry.getKey().topic().endsWith("-changelog"))
                        .map(Map.Entry::getValue)
                        .mapToLong(ReplicaInfo::size)
                        .sum();
            }
        }
        return bytes;
    }

    /** Bytes of the files below a folder, 0 if it is not there. The store that writes it takes files away meanwhile. */
    static long size(Path folder) {
        LongAdder bytes = new LongAdder();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.add(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    return goOn(failure);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    return failure == null ? FileVisitResult.CONTINUE : goOn(failure);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the size of " + folder + " cannot be told", e);
        }
        return bytes.sum();
    }

    private static FileVisitResult goOn(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
