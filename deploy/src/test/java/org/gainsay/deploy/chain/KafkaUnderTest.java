package org.gainsay.deploy.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The broker that integration tests run on: a container where an engine answers, the embedded one else, the same tests.
 *
 * <p>In continuous integration ({@code CI=true}) an engine that does not answer is a failure: the tests would prove less.
 */
public final class KafkaUnderTest implements AutoCloseable {

    private static final String IMAGE = "apache/kafka:4.3.1";

    private final Runnable stop;
    private final String servers;

    private KafkaUnderTest(Runnable stop, String servers) {
        this.stop = stop;
        this.servers = servers;
    }

    /**
     * Starts a broker with no topics on it.
     *
     * @param folder where the embedded broker keeps its data, should it be that one
     */
    @SuppressWarnings("resource") // closed by close()
    public static KafkaUnderTest start(Path folder) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            KafkaContainer container = new KafkaContainer(IMAGE)
                    .withStartupTimeout(Duration.ofMinutes(5))
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                    .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
            container.start();
            return new KafkaUnderTest(container::stop, container.getBootstrapServers());
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("no container engine answers, and with CI=true there must be one");
        }
        EmbeddedBroker embedded = EmbeddedBroker.start(folder, 0);
        return new KafkaUnderTest(embedded::close, embedded.bootstrapServers());
    }

    public Map<String, String> client() {
        return Map.of("bootstrap.servers", servers);
    }

    @Override
    public void close() {
        stop.run();
    }
}
