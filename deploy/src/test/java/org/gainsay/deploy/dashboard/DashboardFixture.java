package org.gainsay.deploy.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.awaitility.Awaitility;
import org.gainsay.aggregate.AggregateTopology;
import org.gainsay.aggregate.api.ActorEquipmentCount;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.ledger.Recount;
import org.gainsay.aggregate.ledger.Row;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.http.WebServer;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.enrich.api.Event;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A broker, the real aggregate stage and a dashboard, fed with made-up articles. */
final class DashboardFixture implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> ROLES = List.of("SOURCE", "SUPPLIER", "RECIPIENT");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EmbeddedBroker broker;
    private final KafkaStreams aggregate;
    private final KafkaProducer<String, byte[]> producer;
    private final Dashboard dashboard;
    private final WebServer server;

    DashboardFixture(Path folder) {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);
        }
        aggregate = new KafkaStreams(AggregateTopology.topology(), streams(folder));
        aggregate.start();
        producer = new KafkaProducer<>(
                client, new StringSerializer(), Serdes.ByteArray().serializer());
        dashboard = Dashboard.start(client, new Access(Optional.empty(), 0));
        server = WebServer.start("127.0.0.1", 0, List.of(dashboard));
        Awaitility.await().atMost(PATIENCE).until(dashboard::isRestored);
    }

    private Properties streams(Path folder) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "aggregate");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return properties;
    }

    /** Puts a revision of an article onto the topics, as the stages before would. */
    void print(Printed printed) {
        send(IngestTopics.ARTICLES, printed.id(), printed.article());
        send(EnrichTopics.EVENTS, printed.id(), printed.events());
    }

    /** Takes an article back. */
    void withdraw(Printed printed) {
        send(IngestTopics.ARTICLES, printed.id(), null);
        send(EnrichTopics.EVENTS, printed.id(), null);
    }

    /**
     * Waits until the dashboard shows all that these articles say: figures, lists and sentences come from different
     * topics, and so one after the other.
     */
    void awaitAll(List<Printed> printed) {
        List<Event> events = printed.stream()
                .flatMap(each -> each.events().events().stream())
                .toList();
        long matters = events.stream()
                .mapToLong(event -> event.equipment().stream()
                        .map(id -> id.replaceFirst("/.*", ""))
                        .distinct()
                        .count())
                .sum();
        long goods = 0;
        Map<String, Set<String>> dealers = new TreeMap<>();
        for (Row<?> row : Recount.of(printed.stream().map(Printed::events).toList())) {
            if (row.value() instanceof EquipmentCount count) {
                goods += count.tally().mentions();
            } else if (row.value() instanceof ActorEquipmentCount count) {
                dealers.computeIfAbsent(count.equipment(), id -> new TreeSet<>())
                        .add(count.actor());
            }
        }
        long mentionsOfGoods = goods;
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(json("/articles").get("total").asInt()).as("articles").isEqualTo(printed.size());
            assertThat(mentionsOfMatters()).as("mentions in disputes").isEqualTo(matters);
            assertThat(mentionsOfActors()).as("mentions of actors").isEqualTo(events.size() * (long) ROLES.size());
            assertThat(mentionsOfGoods()).as("mentions of equipment").isEqualTo(mentionsOfGoods);
            dealers.forEach((equipment, actors) -> assertThat(
                            json("/actors?size=1&equipment=" + URLEncoder.encode(equipment, StandardCharsets.UTF_8))
                                    .get("total")
                                    .asInt())
                    .as("actors that have to do with %s", equipment)
                    .isEqualTo(actors.size()));
        });
    }

    private long mentionsOfMatters() {
        long mentions = 0;
        for (JsonNode item : json("/disputes?size=1000").get("items")) {
            mentions +=
                    item.at("/row/claims").asLong() + item.at("/row/denials").asLong();
        }
        return mentions;
    }

    private long mentionsOfGoods() {
        long mentions = 0;
        for (JsonNode item : json("/equipment?size=1000").get("items")) {
            mentions += item.get("mentions").asLong();
        }
        return mentions;
    }

    private long mentionsOfActors() {
        long mentions = 0;
        for (JsonNode actor : json("/actors?size=1000").get("items")) {
            String id = URLEncoder.encode(actor.get("id").asString(), StandardCharsets.UTF_8);
            for (String role : ROLES) {
                long claims = actor.at("/roles/" + role + "/claims/mentions").asLong();
                long denials = actor.at("/roles/" + role + "/denials/mentions").asLong();
                assertThat(json("/actor/evidence?id=" + id + "&role=" + role)
                                .get("total")
                                .asLong())
                        .as("sentences of %s as %s", id, role)
                        .isEqualTo(Math.min(claims, ActorEvidence.MOST) + Math.min(denials, ActorEvidence.MOST));
                mentions += claims + denials;
            }
        }
        return mentions;
    }

    private JsonNode json(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url() + "/api/v1" + path)).build();
            return JsonSerde.MAPPER.readTree(
                    HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    <V> void send(Topic<String, V> topic, String key, @Nullable V value) {
        byte[] bytes = value == null ? null : topic.value().serializer().serialize(topic.name(), value);
        Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(topic.name(), key, bytes));
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
        dashboard.close();
        producer.close();
        aggregate.close(Duration.ofSeconds(10));
        broker.close();
    }
}
