package org.gainsay.deploy.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.run.Plan;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.ingest.IngestTopology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One part of the chain on a cluster. Start more of the same to share the work. */
abstract class StageCommand implements Callable<Integer> {

    private final Set<Stage> stages;
    private final boolean dashboard;

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private final ProcessOptions process = new ProcessOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    StageCommand(Set<Stage> stages, boolean dashboard) {
        this.stages = stages;
        this.dashboard = dashboard;
    }

    /** Whose documents are taken over HTTP; nobody's, unless the stage takes documents. */
    Optional<AccessToken> pushToken() {
        return Optional.empty();
    }

    /** Who may read the dashboard; of no matter to a process that has none. */
    Access access() {
        return Access.OPEN;
    }

    /** A folder of lexicons that add to the built-in ones; none, unless the stage reads with them. */
    @Nullable
    Path lexicons() {
        return null;
    }

    /** For how long articles are compared with each other; of no matter, unless the stage compares them. */
    Duration copyWindow() {
        return IngestTopology.COPY_WINDOW;
    }

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = new Progress(spec.commandLine().getErr());
        Plan plan = process.onCluster(stages, dashboard, spec.name(), kafka.properties())
                .withPush(pushToken())
                .withAccess(access());
        StageTopologies topologies = StageTopologies.load(stages, lexicons(), copyWindow(), progress);
        return new UntilStopped(plan, topologies, progress)
                .run((chain, signal, onFault) -> progress.say("running; health on " + chain.url() + "health/ready"));
    }
}
