package org.gainsay.deploy.command;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.gainsay.deploy.config.HasEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How to reach the cluster. */
public final class KafkaOptions {

    /** Where {@code docker compose up} and {@code gainsay run} serve. */
    public static final String DEFAULT_SERVERS = "localhost:9092";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description =
                    "Kafka brokers to start from. Any other client property is a variable: KAFKA_SASL_MECHANISM is"
                            + " sasl.mechanism (KAFKA_..._FILE reads a secret from a file).")
    @Nullable
    private String bootstrapServers;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    KafkaOptions() {
        this.spec = CommandSpec.create();
    }

    /** Whether a cluster was named at all. */
    public boolean isCluster() {
        return bootstrapServers != null || environment().containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    }

    /** Client properties: what the environment sets, the named cluster, else the local one. */
    public Map<String, String> properties() {
        return properties(DEFAULT_SERVERS);
    }

    /** The same with another address where none was named. */
    public Map<String, String> properties(String defaultServers) {
        Map<String, String> properties = new HashMap<>(environment());
        if (bootstrapServers != null) {
            properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        }
        properties.putIfAbsent(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, defaultServers);
        return properties;
    }

    private Map<String, String> environment() {
        return ((HasEnvironment) spec.root().userObject()).environment().kafka();
    }
}
