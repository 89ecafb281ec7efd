package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.poll.Polling;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.run.Plan;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.poll.PollSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain on a broker that demands TLS, a login and permissions, with those of the page on security and no others. */
class SecurityIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\w+) \\| (topic|group|transactional_id) \\| `([^`]+)` \\| (\\w+) \\| ([\\w, ]+) \\|$");

    @TempDir
    Path folder;

    private record Rule(String user, AclBinding binding) {}

    /** The table of the page. */
    private static List<Rule> rules() throws IOException {
        return Files.readAllLines(Path.of("docs/security.md")).stream()
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .flatMap(row -> Stream.of(row.group(5).split(", "))
                        .map(operation -> new Rule(
                                row.group(1),
                                new AclBinding(
                                        new ResourcePattern(
                                                ResourceType.valueOf(
                                                        row.group(2).toUpperCase(Locale.ROOT)),
                                                row.group(3),
                                                PatternType.valueOf(row.group(4).toUpperCase(Locale.ROOT))),
                                        new AccessControlEntry(
                                                "User:" + row.group(1),
                                                "*",
                                                AclOperation.valueOf(operation.toUpperCase(Locale.ROOT)),
                                                AclPermissionType.ALLOW)))))
                .toList();
    }

    @Test
    void rulesOfThePageAreEnoughForEachAndNobodyGetsInWithout() throws Exception {
        List<Rule> rules = rules();
        Set<String> users = new TreeSet<>(rules.stream().map(Rule::user).toList());
        assertThat(users)
                .containsExactly("aggregate", "dashboard", "enrich", "ingest", "poll", "replay", "send", "topics");
        try (SecuredBroker broker = SecuredBroker.start(folder, users)) {
            try (Admin admin = Admin.create(Map.copyOf(broker.client(SecuredBroker.ADMIN)))) {
                List<AclBinding> bindings = rules.stream().map(Rule::binding).toList();
                admin.createAcls(bindings).all().get();
                // The controller has them; the broker, which is asked, hears of them a moment later.
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(admin.describeAcls(AclBindingFilter.ANY)
                                .values()
                                .get())
                        .containsAll(bindings));
            }
            try (Admin admin = Admin.create(Map.copyOf(broker.client("topics")))) {
                new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);
            }
            everyPartWorksAsItsUser(broker);
            strangersAreRefused(broker);
        }
    }

    private void everyPartWorksAsItsUser(SecuredBroker broker) throws Exception {
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        Path feeds = Files.writeString(folder.resolve("feeds.txt"), "http://localhost:1/feed\n");
        try (ChainProcess ingest = Chains.start(plan(Set.of(Stage.INGEST), false, "ingest", broker));
                ChainProcess enrich = Chains.start(plan(Set.of(Stage.ENRICH), false, "enrich", broker));
                ChainProcess aggregate = Chains.start(plan(Set.of(Stage.AGGREGATE), false, "aggregate", broker));
                ChainProcess dashboard = Chains.start(plan(Set.of(), true, "dashboard", broker));
                Polling polling = Polling.prepare(new Polling.Settings(feeds, PollSettings.DEFAULT, true), told -> {})
                        .start(broker.client("poll"), faults::add)) {
            Chains.send(
                    broker.client("send"),
                    List.of(
                            new RawItem(
                                    "a",
                                    "Norway speaks\n\nNO says that UY sent drones to LA.".getBytes(UTF_8),
                                    Map.of()),
                            new RawItem("nothing", new byte[0], Map.of())));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(status(dashboard))
                    .contains("\"restored\":true", "\"articles\":1", "\"claims\":1", "\"disputes\":1"));
            await().atMost(PATIENCE).until(polling::isPolling);
            await().atMost(PATIENCE)
                    .until(() -> Stream.of(ingest, enrich, aggregate, dashboard).allMatch(ChainProcess::isReady));
            assertThat(faults).isEmpty();
        }
    }

    private static void strangersAreRefused(SecuredBroker broker) {
        assertThatThrownBy(() -> write(broker.client("enrich"), "news.raw.v1"))
                .as("enrich may not write where it has nothing to write")
                .hasCauseInstanceOf(AuthorizationException.class);
        Map<String, String> wrong = new HashMap<>(broker.client("ingest"));
        wrong.computeIfPresent("sasl.jaas.config", (key, jaas) -> jaas.replace("ingest-password", "guessed"));
        assertThatThrownBy(() -> write(wrong, "news.raw.v1"))
                .as("a wrong password")
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    private static void write(Map<String, String> client, String topic)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(Map.copyOf(client), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private Plan plan(Set<Stage> stages, boolean dashboard, String user, SecuredBroker broker) {
        return new Plan(
                stages,
                dashboard,
                folder.resolve(user),
                Optional.of(broker.client(user)),
                0,
                new Plan.WebAddress("127.0.0.1", 0),
                1,
                0,
                (short) -1,
                Optional.empty(),
                Optional.empty(),
                Access.OPEN);
    }

    private static String status(ChainProcess dashboard) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(dashboard.url() + "api/v1/status"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
