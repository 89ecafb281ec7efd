package org.gainsay.deploy.broker;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One broker of a cluster of three, in a process of its own, for tests that kill it. Words: its number from 1 to 3, a folder,
 * the cluster's id, and the six ports: for clients of 1, 2 and 3, then for controllers.
 */
public final class ClusterNode {

    private static final int NODES = 3;
    private static final int PORTS = 3;

    private ClusterNode() {}

    /** See the class. */
    public static void main(String[] words) throws Exception {
        int node = Integer.parseInt(words[0]);
        Path folder = Path.of(words[1]).toAbsolutePath();
        List<String> ports = List.of(words).subList(PORTS, PORTS + 2 * NODES);
        Map<String, String> settings = new HashMap<>(BrokerSettings.of(
                folder,
                "127.0.0.1",
                Integer.parseInt(ports.get(node - 1)),
                Integer.parseInt(ports.get(NODES + node - 1))));
        settings.put("node.id", Integer.toString(node));
        settings.put(
                "controller.quorum.voters",
                "1@127.0.0.1:" + ports.get(3) + ",2@127.0.0.1:" + ports.get(4) + ",3@127.0.0.1:" + ports.get(5));
        for (String copies : List.of(
                "default.replication.factor",
                "offsets.topic.replication.factor",
                "transaction.state.log.replication.factor")) {
            settings.put(copies, "3");
        }
        settings.put("min.insync.replicas", "2");
        settings.put("transaction.state.log.min.isr", "2");
        format(node, folder, words[2]);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.apply(settings, /* doLog= */ false), Time.SYSTEM);
        server.startup();
        server.awaitShutdown();
    }

    private static void format(int node, Path folder, String cluster) throws Exception {
        if (Files.exists(folder.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(node)
                .setClusterId(cluster)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(Optional.of(folder.toString()))
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .run();
    }
}
