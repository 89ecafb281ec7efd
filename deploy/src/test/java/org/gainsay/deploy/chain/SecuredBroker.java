package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.gainsay.deploy.broker.EmbeddedBroker;

/** A broker that lets nobody in but over TLS, with a login (SCRAM), and for what the user's access rules allow. */
final class SecuredBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String STORE_PASSWORD = "keystore-password";

    static final String ADMIN = "admin";

    private final KafkaRaftServer server;
    private final int port;
    private final Path certificate;

    private SecuredBroker(KafkaRaftServer server, int port, Path certificate) {
        this.server = server;
        this.port = port;
        this.certificate = certificate;
    }

    /** Starts one that knows these users, each with its name for a password, and {@value #ADMIN}, who may do all. */
    static SecuredBroker start(Path folder, Iterable<String> users) throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("certificate.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                STORE_PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-file",
                certificate.toString(),
                "-keystore",
                keys.toString(),
                "-storepass",
                STORE_PASSWORD);
        List<Integer> ports = threePorts();
        Path logs = folder.resolve("secured-broker");
        List<String> logins = new ArrayList<>(List.of(scram(ADMIN)));
        users.forEach(user -> logins.add(scram(user)));
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(logs.toString()))
                .setMetadataLogDirectory(Optional.of(logs.toString()))
                .setControllerListenerName("CONTROLLER")
                .setScramArguments(logins)
                .run();
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.apply(settings(logs, keys, ports), /* doLog= */ false), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, ports.get(0), certificate);
    }

    /** For clients, for itself, for its controller. */
    private static List<Integer> threePorts() {
        return Stream.generate(EmbeddedBroker::freePort).distinct().limit(3).toList();
    }

    private static Map<String, String> settings(Path logs, Path keys, List<Integer> ports) {
        int port = ports.get(0);
        int inside = ports.get(1);
        int controller = ports.get(2);
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put(
                "listeners",
                "CLIENTS://%1$s:%2$d,INSIDE://%1$s:%3$d,CONTROLLER://%1$s:%4$d"
                        .formatted(HOST, port, inside, controller));
        settings.put("advertised.listeners", "CLIENTS://%1$s:%2$d,INSIDE://%1$s:%3$d".formatted(HOST, port, inside));
        settings.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "INSIDE");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@" + HOST + ":" + controller);
        settings.put("log.dirs", logs.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", "17825792");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("listener.name.clients.ssl.keystore.type", "PKCS12");
        settings.put("listener.name.clients.ssl.keystore.location", keys.toString());
        settings.put("listener.name.clients.ssl.keystore.password", STORE_PASSWORD);
        settings.put("listener.name.clients.ssl.key.password", STORE_PASSWORD);
        settings.put("listener.name.clients.sasl.enabled.mechanisms", MECHANISM);
        settings.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The broker itself, on the listeners that are its own.
        settings.put("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
        return settings;
    }

    private static String scram(String user) {
        return MECHANISM + "=[name=" + user + ",password=" + user + "-password]";
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }

    /** What a user's process is told, as in the page on security. */
    Map<String, String> client(String user) {
        return Map.of(
                "bootstrap.servers",
                HOST + ":" + port,
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + user + "-password\";",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.toString());
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
