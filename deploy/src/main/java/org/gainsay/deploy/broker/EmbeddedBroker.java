package org.gainsay.deploy.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running one-node KRaft broker on the loopback address.
 *
 * <p>Made of the broker's own {@link Formatter} and {@link KafkaRaftServer}, without Kafka's test jars. The cluster id
 * is drawn when the folder is first used and stays. The caller holds the folder's {@link DataLock}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

    private static final String HOST = "127.0.0.1";

    private static final int FIRST_PORT = 15_000;
    private static final int LAST_PORT = 30_000;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it serves.
     *
     * @param folder where its logs are kept, over restarts too
     * @param port the port that clients connect to; 0 takes a free one
     * @throws BrokerStartException if it cannot start, with the reason
     */
    public static EmbeddedBroker start(Path folder, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, was " + port);
        }
        if (port != 0 && !isFree(port)) {
            throw taken(port);
        }
        return startOn(folder, port == 0 ? freePort() : port);
    }

    /** Starts on a port that was free a moment ago. */
    static EmbeddedBroker startOn(Path folder, int port) {
        int controllerPort = freePort();
        while (controllerPort == port) {
            controllerPort = freePort();
        }
        Map<String, String> settings = BrokerSettings.of(folder.toAbsolutePath(), HOST, port, controllerPort);
        KafkaRaftServer server = null;
        try (QuietStart quiet = QuietStart.begin()) {
            try {
                format(folder);
                server = new KafkaRaftServer(KafkaConfig.apply(settings, /* doLog= */ false), Time.SYSTEM);
                server.startup();
                log.debug("embedded broker on {}:{}, data in {}", HOST, port, folder);
                return new EmbeddedBroker(server, port);
            } catch (
                    Exception
                            e) { // startup() is Scala and declares nothing: whatever stops it stops us, with its reason
                log.debug("{} did not start", quiet, e);
                BrokerStartException failure = isFree(port)
                        ? new BrokerStartException(
                                "the embedded broker could not start on " + folder + ": " + innermost(e), e)
                        : taken(port);
                stop(server);
                throw failure;
            }
        }
    }

    private static void stop(@Nullable KafkaRaftServer server) {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static BrokerStartException taken(int port) {
        return new BrokerStartException("port " + port
                + " is taken by another process: stop that one, or choose another port with --kafka-port (0 takes a free"
                + " one)");
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable t = thrown;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        return t;
    }

    /** What clients put into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Flushes and closes; returns when the broker is down. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Whether a port of the loopback address could be bound now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A free port of the loopback address that stays free.
     *
     * <p>It lies below the ports that systems give to connections that go out: one of those, even a client's that looks for
     * this very broker, could else be given it before the broker has it, or while the broker is away.
     *
     * @throws BrokerStartException if there is none
     */
    public static int freePort() {
        for (int port : ThreadLocalRandom.current()
                .ints(FIRST_PORT, LAST_PORT)
                .limit(LAST_PORT)
                .toArray()) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new BrokerStartException("no port from " + FIRST_PORT + " to " + LAST_PORT + " is free on " + HOST);
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(folder.toAbsolutePath().toString()))
                .setMetadataLogDirectory(Optional.of(folder.toAbsolutePath().toString()))
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .run();
    }
}
