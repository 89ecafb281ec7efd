package org.gainsay.deploy.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.gainsay.deploy.chain.KafkaUnderTest;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSetupIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    private static KafkaUnderTest kafka;
    private static Admin admin;

    @BeforeAll
    static void startBroker() {
        kafka = KafkaUnderTest.start(folder);
        admin = Admin.create(Map.copyOf(kafka.client()));
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        kafka.close();
    }

    @Test
    void createsThenVerifies() {
        List<Topic<?, ?>> topics = List.of(renamed(IngestTopics.ARTICLES, "fresh"));

        assertThat(setup(false).ensure(topics))
                .extracting(TopicState::outcome)
                .containsOnly(TopicState.Outcome.CREATED);
        assertThat(setup(false).ensure(topics))
                .extracting(TopicState::outcome)
                .containsOnly(TopicState.Outcome.VERIFIED);
    }

    @Test
    void settingThatDiffersIsRefusedByNameAndAlteredOnRequest() throws Exception {
        Topic<?, ?> articles = renamed(IngestTopics.ARTICLES, "deleted");
        create(new NewTopic(articles.name(), articles.partitions(), (short) 1)
                .configs(Map.of("cleanup.policy", "delete", "max.message.bytes", "16777216")));

        assertThatThrownBy(() -> setup(false).ensure(List.of(articles)))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessage(
                        "topic deleted: cleanup.policy must be compact, found delete; gainsay topics --alter sets it");
        assertThat(setup(true).ensure(List.of(articles)))
                .extracting(TopicState::outcome)
                .containsOnly(TopicState.Outcome.ALTERED);
        assertThat(setup(false).ensure(List.of(articles)))
                .extracting(TopicState::outcome)
                .containsOnly(TopicState.Outcome.VERIFIED);
    }

    @Test
    void otherNumberOfPartitionsIsRefusedEvenIfAskedToAlterAndNothingElseIsCreated() throws Exception {
        Topic<?, ?> raw = renamed(IngestTopics.RAW, "narrow");
        Topic<?, ?> other = renamed(IngestTopics.RAW, "not-created");
        create(new NewTopic(raw.name(), 1, (short) 1).configs(raw.settings()));

        assertThatThrownBy(() -> setup(true).ensure(List.of(raw, other)))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("topic narrow: partitions must be 6, found 1")
                .hasMessageContaining("kafka-topics.sh --delete --topic narrow");
        assertThat(admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .doesNotContain(other.name());
    }

    private static TopicSetup setup(boolean alter) {
        return new TopicSetup(admin, new TopicSetup.Options((short) 1, alter, PATIENCE));
    }

    private static void create(NewTopic topic) throws Exception {
        admin.createTopics(Set.of(topic)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        // The broker answers before all of it knows.
        await().atMost(PATIENCE).until(() -> admin.listTopics()
                .names()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .contains(topic.name()));
        String policy = topic.configs().getOrDefault("cleanup.policy", "delete");
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> policy.equals(admin.describeConfigs(Set.of(resource))
                        .all()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .values()
                        .iterator()
                        .next()
                        .get("cleanup.policy")
                        .value()));
    }

    private static <K, V> Topic<K, V> renamed(Topic<K, V> topic, String name) {
        return new Topic<>(
                name,
                topic.key(),
                topic.value(),
                topic.cleanup(),
                topic.partitions(),
                topic.settings(),
                topic.purpose());
    }
}
