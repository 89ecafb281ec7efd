package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.deploy.topic.TopicState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gainsay topics}. */
@Command(
        name = "topics",
        description = "Creates the topics of the chain, or verifies that they are as the chain needs them.",
        footer = {"", "Exits with 1 and names each setting that differs, with its fix, if a topic is not as it must be."
        })
public final class TopicsCommand implements Callable<Integer> {

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Replicas of a new topic; -1 (the default) takes the broker's default.")
    private short replication;

    @Option(names = "--alter", description = "Change settings that differ, instead of refusing.")
    private boolean alter;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for the cluster (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Admin admin = Admin.create(Map.copyOf(kafka.properties()));
        try {
            List<TopicState> states = new TopicSetup(
                            admin, new TopicSetup.Options(replication, alter, Duration.ofSeconds(timeout)))
                    .ensure(ChainTopics.ALL);
            print(states, spec.commandLine().getOut());
            return 0;
        } finally {
            admin.close(Duration.ZERO); // the default waits a minute for a cluster that is not there
        }
    }

    private static void print(List<TopicState> states, PrintWriter out) {
        int width = states.stream().mapToInt(s -> s.name().length()).max().orElse(1);
        for (TopicState s : states) {
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %-8s  %d partitions x %d  %s%n",
                    s.name(),
                    s.outcome().name().toLowerCase(Locale.ROOT),
                    s.partitions(),
                    s.replication(),
                    s.purpose());
        }
    }
}
