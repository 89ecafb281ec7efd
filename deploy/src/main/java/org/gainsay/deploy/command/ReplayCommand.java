package org.gainsay.deploy.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.CommonClientConfigs;
import org.gainsay.deploy.broker.DataLock;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.replay.GivenUpException;
import org.gainsay.deploy.replay.Rebuild;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.run.StopSignal;
import org.gainsay.deploy.stage.StageSettings;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.analysis.BoundedEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gainsay replay}. */
@Command(
        name = "replay",
        description =
                "Rebuilds the ledger beside the old one, whose numbers stay until the new ones take their place at"
                        + " once.",
        footer = {
            "",
            "On a cluster the stages go on meanwhile. When the new ledger has nearly read what they have, aggregate (with",
            "--analyse, enrich too) must be stopped: it says so, waits for that, switches and deletes what only the old",
            "ledger needed, which it names before. Then start them again, with the analyser and lexicons that it read with.",
            "Without --bootstrap-servers it works on the --data of gainsay run, which must not be running.",
            "Ctrl-C before the switch leaves all as it was; the next call begins anew. Exit code 1 if it did not switch."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Option(
            names = "--analyse",
            description =
                    "Read every article again, with this version's analyser and lexicons; without it the events at"
                            + " hand are counted again.")
    private boolean analyse;

    @Option(names = "--dry-run", description = "Only tell what would be built and deleted.")
    private boolean dryRun;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder for its state while it works, and of gainsay run (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Replicas of topics that are created; -1 (the default) takes the broker's default.")
    private short replication;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (analysis.lexicons() != null && !analyse) {
            throw new ParameterException(spec.commandLine(), "--lexicon is of use only with --analyse");
        }
        Progress progress = new Progress(spec.commandLine().getErr());
        try (StopSignal signal = StopSignal.install()) {
            int code = replay(progress, signal);
            signal.exitWith(code);
            return code;
        }
    }

    @SuppressWarnings("try") // locks are held, not used
    private int replay(Progress progress, StopSignal signal) throws InterruptedException {
        if (kafka.isCluster()) {
            try (DataLock lock = DataLock.take(data.resolve(spec.name()))) {
                return replay(kafka.properties(), progress, signal);
            }
        }
        if (!Files.isDirectory(data.resolve("kafka"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no ledger in " + data
                            + ": name the cluster (--bootstrap-servers) or the --data of gainsay run");
        }
        try (DataLock lock = DataLock.take(data);
                EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0)) {
            return replay(
                    Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()), progress, signal);
        }
    }

    private int replay(Map<String, String> cluster, Progress progress, StopSignal signal) throws InterruptedException {
        Path state = data.resolve(spec.name()).resolve("state");
        StageSettings settings = new StageSettings(cluster, state, threads.count(), 0, spec.name(), "");
        Rebuild rebuild = new Rebuild(settings, replication, progress, signal::isAsked);
        if (dryRun) {
            rebuild.tell();
            return 0;
        }
        Optional<Analyser> analyser =
                analyse ? Optional.of(new BoundedEvents(analysis.load(progress))) : Optional.empty();
        try {
            rebuild.run(analyser);
            progress.say("done; what was stopped can be started again");
            return 0;
        } catch (GivenUpException e) {
            progress.say(String.valueOf(e.getMessage())); // who reports it otherwise may not get to it after a signal
            return 1;
        }
    }
}
