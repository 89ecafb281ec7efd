package org.gainsay.deploy.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.deploy.topic.TopicState;
import org.gainsay.deploy.topic.TopicState.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class EmbeddedBrokerIT {

    @TempDir
    Path folder;

    @Test
    void clusterIdAndTopicsStayOverARestart() throws Exception {
        String first;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = admin(broker)) {
            first = clusterId(admin);
            assertThat(new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL))
                    .extracting(TopicState::outcome)
                    .containsOnly(Outcome.CREATED);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = admin(broker)) {
            assertThat(clusterId(admin)).isEqualTo(first);
            assertThat(new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL))
                    .extracting(TopicState::outcome)
                    .containsOnly(Outcome.VERIFIED);
        }
    }

    @Test
    void takenPortIsRefusedWithTheFix() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, taken.getLocalPort()))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("--kafka-port");
        }
    }

    @Test
    void portThatIsTakenMeanwhileIsRefusedInOneLine() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        // What is left of other brokers and their clients may say what it likes.
        Set<String> others = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.equals(Thread.currentThread()))
                .map(Thread::getName)
                .collect(Collectors.toSet());
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.addAppender(logged);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.startOn(folder, taken.getLocalPort()))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("--kafka-port")
                    .hasNoCause();
        } finally {
            root.detachAppender(logged);
        }
        assertThat(logged.list)
                .filteredOn(event -> !others.contains(event.getThreadName()))
                .isEmpty();
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static String clusterId(Admin admin) throws Exception {
        return admin.describeCluster().clusterId().get(Duration.ofMinutes(5).toMillis(), TimeUnit.MILLISECONDS);
    }
}
