package org.gainsay.deploy.command;

import java.util.Set;
import java.util.concurrent.Callable;
import org.gainsay.deploy.poll.Polling;
import org.gainsay.deploy.run.Plan;
import org.gainsay.deploy.run.Progress;
import org.gainsay.ingest.IngestTopology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gainsay poll}. */
@Command(
        name = "poll",
        description = "Polls feeds on a cluster: new and changed items of the listed feeds go onto the raw topic.",
        footer = {
            "",
            "Start a second one, and it stands by to take over. All that is known of the feeds is kept in Kafka;",
            "gainsay sources shows how each does. In one process with everything else: gainsay run --feeds FILE"
        })
public final class PollCommand implements Callable<Integer> {

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private final ProcessOptions process = new ProcessOptions();

    @Mixin
    private final PollOptions poll = new PollOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = new Progress(spec.commandLine().getErr());
        Polling.Prepared polling = Polling.prepare(poll.settings(), progress::say);
        Plan plan = process.onCluster(Set.of(), false, spec.name(), kafka.properties())
                .withHubs(poll.callback(polling));
        StageTopologies topologies = StageTopologies.load(plan.stages(), null, IngestTopology.COPY_WINDOW, progress);
        return new UntilStopped(plan, topologies, progress).run((chain, signal, onFault) -> {
            PolledFeeds.start(polling, chain, onFault);
            progress.say("running; health on " + chain.url() + "health/ready");
        });
    }
}
