package org.gainsay.deploy.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.CloudEventHeaders;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Origin;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Topic;
import org.gainsay.ingest.api.TraceParent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds {@code deploy/docs/asyncapi.yaml} to the topics as the code has them. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("docs", "asyncapi.yaml");
    private static final JsonNode API = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Topic<?, ?>> topics() {
        return ChainTopics.ALL;
    }

    /** Those whose values are JSON of ours; a raw document and a dead letter are as they came. */
    static Stream<Topic<?, ?>> jsonTopics() {
        return topics().stream().filter(topic -> topic.value() instanceof JsonSerde);
    }

    @Test
    void describesEveryTopicAndNoOther() {
        assertThat(API.get("channels").values().stream()
                        .map(channel -> channel.get("address").stringValue()))
                .containsExactlyElementsOf(topics().stream().map(Topic::name).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void saysHowTheTopicIsKept(Topic<?, ?> topic) {
        JsonNode kafka = channel(topic).get("bindings").get("kafka");
        Map<String, String> settings = new HashMap<>();
        kafka.get("topicConfiguration").properties().stream()
                .filter(setting -> !setting.getKey().equals("cleanup.policy"))
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asString()));

        assertThat(kafka.get("topic").stringValue()).isEqualTo(topic.name());
        assertThat(kafka.get("partitions").intValue()).isEqualTo(topic.partitions());
        assertThat(kafka.get("topicConfiguration").get("cleanup.policy").get(0).stringValue())
                .isEqualTo(topic.cleanup().setting());
        assertThat(settings).isEqualTo(topic.settings());
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void exampleIsValidAndReadBackAsItIs(Topic<?, ?> topic) {
        JsonNode message = message(topic);
        JsonNode example = message.get("examples").get(0).get("payload");

        assertThat(schema(topic).validate(example)).isEmpty();
        Object value = topic.value()
                .deserializer()
                .deserialize(topic.name(), example.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(JsonSerde.MAPPER.readTree(JsonSerde.MAPPER.writeValueAsBytes(value)))
                .isEqualTo(JsonSerde.MAPPER.readTree(example.toString()));
    }

    /** {@code earlier} holds a record of each topic as it was when the topic was first described. */
    @ParameterizedTest
    @MethodSource("jsonTopics")
    void whatWasWrittenEarlierIsStillValidAndRead(Topic<?, ?> topic) throws IOException {
        byte[] earlier;
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("earlier/" + topic.name() + ".json")) {
            assertThat(in).as("earlier/%s.json", topic.name()).isNotNull();
            earlier = in.readAllBytes();
        }
        JsonNode record = JsonSerde.MAPPER.readTree(earlier);

        assertThat(schema(topic).validate(record)).isEmpty();
        Object value = topic.value().deserializer().deserialize(topic.name(), earlier);
        assertNothingLost("", record, JsonSerde.MAPPER.readTree(JsonSerde.MAPPER.writeValueAsBytes(value)));
    }

    /** Every field of the one is in the other with the same value; the other may have more. */
    private static void assertNothingLost(String where, JsonNode before, JsonNode after) {
        if (before.isObject()) {
            before.properties().forEach(field -> {
                assertThat(after.has(field.getKey()))
                        .as(where + "/" + field.getKey())
                        .isTrue();
                assertNothingLost(where + "/" + field.getKey(), field.getValue(), after.get(field.getKey()));
            });
        } else if (before.isArray()) {
            assertThat(after.size()).as(where).isEqualTo(before.size());
            for (int i = 0; i < before.size(); i++) {
                assertNothingLost(where + "/" + i, before.get(i), after.get(i));
            }
        } else {
            assertThat(after).as(where).isEqualTo(before);
        }
    }

    @Test
    void schemasDescribeEveryFieldOfSourcesArticlesAndEvents() {
        assertThat(schema(IngestTopics.ARTICLES)
                        .getSchemaNode()
                        .get("properties")
                        .propertyNames())
                .containsExactlyElementsOf(components(Article.class));
        assertThat(schema(IngestTopics.SOURCES)
                        .getSchemaNode()
                        .get("properties")
                        .propertyNames())
                .containsExactlyElementsOf(components(Source.class));
        assertThat(schema(EnrichTopics.EVENTS).getSchemaNode().get("properties").propertyNames())
                .containsExactlyElementsOf(components(ArticleEvents.class));
    }

    @Test
    void namesEveryHeader() throws IllegalAccessException {
        assertThat(message(IngestTopics.RAW).get("headers").get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(constants(RawHeaders.class));
        assertThat(message(IngestTopics.DEAD_LETTERS)
                        .get("headers")
                        .get("properties")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(constants(DeadLetterHeaders.class));
    }

    /** What the stages write about articles: the poller's notes are its own. */
    static Stream<Topic<?, ?>> cloudEvents() {
        return jsonTopics().filter(topic -> !topic.name().equals(IngestTopics.SOURCES.name()));
    }

    @ParameterizedTest
    @MethodSource("cloudEvents")
    void headersAreThoseThatAreWritten(Topic<String, ?> topic) throws IllegalAccessException {
        JsonNode headers =
                API.at(message(topic).get("headers").get("$ref").stringValue().substring(1));
        Schema schema = SCHEMAS.getSchema(headers);
        String key = message(topic)
                .get("bindings")
                .get("kafka")
                .get("key")
                .get("examples")
                .get(0)
                .stringValue();
        TraceParent trace = new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", "01");
        Map<String, String> value = texts(new Origin("3-1207", trace).headers(topic, key, true, 1_772_438_407_000L));
        Map<String, String> tombstone = texts(new Origin("3-1207", null).by("2").headers(topic, key, false, -1));

        assertThat(headers.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(constants(CloudEventHeaders.class))
                .containsExactlyInAnyOrderElementsOf(value.keySet());
        assertThat(schema.validate(JsonSerde.MAPPER.valueToTree(value))).isEmpty();
        assertThat(schema.validate(JsonSerde.MAPPER.valueToTree(tombstone))).isEmpty();
        assertThat(tombstone.keySet())
                .containsExactlyInAnyOrderElementsOf(headers.get("required").values().stream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        API.findValues("$ref").forEach(reference -> {
            String target = reference.stringValue();
            if (target.startsWith("#")) {
                assertThat(API.at(target.substring(1)).isMissingNode())
                        .as(target)
                        .isFalse();
            } else {
                assertThat(DOCUMENT.resolveSibling(target)).exists();
            }
        });
    }

    private static JsonNode channel(Topic<?, ?> topic) {
        return API.get("channels").values().stream()
                .filter(channel -> channel.get("address").stringValue().equals(topic.name()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode message(Topic<?, ?> topic) {
        String reference = channel(topic)
                .get("messages")
                .values()
                .iterator()
                .next()
                .get("$ref")
                .stringValue();
        return API.at(reference.substring(1));
    }

    private static Schema schema(Topic<?, ?> topic) {
        String reference =
                message(topic).get("payload").get("schema").get("$ref").stringValue();
        // The same file as it stands on the class path, where its own references are found.
        String resource = reference.substring(reference.indexOf("/resources/") + "/resources/".length());
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:" + resource));
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> constants(Class<?> type) throws IllegalAccessException {
        List<String> constants = new ArrayList<>();
        for (Field field : type.getFields()) {
            constants.add((String) field.get(null));
        }
        return constants;
    }
}
