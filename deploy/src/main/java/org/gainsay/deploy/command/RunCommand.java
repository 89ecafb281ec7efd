package org.gainsay.deploy.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.poll.Polling;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.run.Plan;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.run.StopSignal;
import org.gainsay.deploy.sample.SampleReport;
import org.gainsay.deploy.sample.SampleRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gainsay run}. */
@Command(
        name = "run",
        description = "Runs the whole chain in one process, with a Kafka broker of its own and a dashboard.",
        footer = {
            "",
            "The first thing to try:           gainsay run --sample",
            "Your own articles, from a folder: gainsay run --watch DIR",
            "The feeds that a file lists:      gainsay run --feeds feeds.opml",
            "From another terminal:            gainsay send FILE...",
            "Over HTTP, from those with a token: --push-token, then POST /articles",
            "On a real cluster:                gainsay run --bootstrap-servers HOST:PORT",
            "Ctrl-C stops it; the next start goes on where it was."
        })
public final class RunCommand implements Callable<Integer> {

    private static final int KAFKA_PORT = 9092;

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private final ProcessOptions process = new ProcessOptions();

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Mixin
    private final CopyOption copies = new CopyOption();

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Port of the embedded broker; 0 takes a free one (default: 9092, or a free one if that is"
                    + " taken).")
    @Nullable
    private Integer kafkaPort;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Take in what appears in this folder and below it; may be given several times.")
    private List<Path> watched = List.of();

    @Mixin
    private final PollOptions poll = new PollOptions();

    @Mixin
    private final PushOption push = new PushOption();

    @Mixin
    private final AccessOptions access = new AccessOptions();

    @Option(names = "--sample", description = "Feed the bundled sample articles, and tell what became of them.")
    private boolean sample;

    @Option(names = "--once", description = "With --sample: stop when the samples are through.")
    private boolean once;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = new Progress(spec.commandLine().getErr());
        WatchedFolders folders = new WatchedFolders(watched, process.data());
        Optional<Polling.Prepared> polling =
                poll.isAsked() ? Optional.of(Polling.prepare(poll.settings(), progress::say)) : Optional.empty();
        Plan plan = process.whole(
                        kafka.isCluster() ? Optional.of(kafka.properties()) : Optional.empty(), kafkaPort(progress))
                .withPush(push.token())
                .withHubs(polling.flatMap(poll::callback))
                .withAccess(access.access());
        StageTopologies topologies =
                StageTopologies.load(plan.stages(), analysis.lexicons(), copies.window(), progress);
        return new UntilStopped(plan, topologies, progress).run((chain, signal, onFault) -> {
            if (!watched.isEmpty()) {
                folders.start(chain, onFault, progress);
            }
            polling.ifPresent(prepared -> PolledFeeds.start(prepared, chain, onFault));
            feedSamples(chain, signal, progress);
        });
    }

    private int kafkaPort(Progress progress) {
        if (kafkaPort != null) {
            return kafkaPort;
        }
        if (kafka.isCluster() || EmbeddedBroker.isFree(KAFKA_PORT)) {
            return KAFKA_PORT;
        }
        progress.say("port " + KAFKA_PORT + " is taken: the broker takes a free one");
        return 0;
    }

    private void feedSamples(ChainProcess chain, StopSignal signal, Progress progress) throws InterruptedException {
        if (sample) {
            SampleReport report = SampleRun.feed(chain, progress, signal::isAsked);
            report.print(spec.commandLine().getOut(), chain.url());
            if (once) {
                signal.ask();
            }
        }
        if (!signal.isAsked()) {
            progress.say("running; open " + chain.url() + " - Ctrl-C stops");
        }
    }
}
