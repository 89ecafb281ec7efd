package org.gainsay.deploy.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.run.Plan;
import org.gainsay.deploy.stage.Stage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every long-running command asks: where it keeps its state, where it serves, how wide it works. */
public final class ProcessOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description =
                    "Folder for all that must outlive a restart; one process at a time (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to serve on; 0.0.0.0 lets others in (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description =
                    "Port of the web server: dashboard, POST /articles, /health/live, /health/ready, /metrics; 0 takes a free one"
                            + " (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--standbys",
            paramLabel = "N",
            defaultValue = "0",
            description = "Warm copies of each state store on other instances (default: ${DEFAULT-VALUE}).")
    private int standbys;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Replicas of topics that are created; -1 (the default) takes the broker's default.")
    private short replication;

    Path data() {
        return data;
    }

    /** The plan of a process on a cluster; its folder has the command's name, so that several can share one. */
    Plan onCluster(Set<Stage> stages, boolean dashboard, String command, Map<String, String> cluster) {
        return plan(stages, dashboard, data.resolve(command), Optional.of(cluster), 0);
    }

    /** The plan of a process with all stages and the dashboard; without a cluster it has a broker of its own. */
    Plan whole(Optional<Map<String, String>> cluster, int kafkaPort) {
        return plan(EnumSet.allOf(Stage.class), true, data, cluster, kafkaPort);
    }

    private Plan plan(
            Set<Stage> stages, boolean dashboard, Path folder, Optional<Map<String, String>> cluster, int kafkaPort) {
        Plan.WebAddress web = new Plan.WebAddress(host, port);
        return new Plan(
                stages,
                dashboard,
                folder,
                cluster,
                kafkaPort,
                web,
                threads.count(),
                standbys,
                replication,
                Optional.empty(),
                Optional.empty(),
                Access.OPEN);
    }
}
