package org.gainsay.aggregate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.aggregate.Says.says;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.aggregate.LedgerDriver;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Status;
import org.gainsay.ingest.api.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final LedgerDriver ledger = new LedgerDriver();

    @BeforeAll
    void writeEverythingOnce() {
        ledger.put(says("a")
                .claim("R sent mortars to S", "US", "RU", "SY", "artillery")
                .event(
                        EventType.DENIAL,
                        DenialKind.ADMIT_PART,
                        "A few",
                        "RU",
                        "RU",
                        "SY",
                        Status.ACTUAL,
                        true,
                        "artillery"));
        ledger.put(says("b").in(null).copyOf("a").claim("x".repeat(2000), "-", "", "SY", "missiles/ballistic"));
        ledger.put(says("c").denial("Never", "?", "a|b", "", "drones"));
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    static List<Topic<String, ?>> topics() {
        return AggregateTopics.ALL;
    }

    static Stream<Class<?>> records() {
        return Stream.of(
                ActorCount.class,
                ActorDailyCount.class,
                ActorEquipmentCount.class,
                ActorEvidence.class,
                Citation.class,
                Dispute.class,
                EquipmentCount.class,
                EquipmentDailyCount.class,
                EquipmentEvidence.class,
                Tally.class);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void whatIsWrittenIsValid(Topic<String, ?> topic) {
        Schema schema = schema(topic.name());
        Map<String, String> written = ledger.json(topic);

        assertThat(written).isNotEmpty();
        written.forEach((key, json) -> assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s: %s", key, json)
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("records")
    void schemasDescribeEveryComponentAndNoOther(Class<?> type) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Schema schema = Stream.concat(AggregateTopics.ALL.stream().map(Topic::name), Stream.of("tally", "citation"))
                .map(SchemaTest::schema)
                .filter(candidate ->
                        candidate.getSchemaNode().get("title").stringValue().equals(type.getSimpleName()))
                .findFirst()
                .orElseThrow();

        assertThat(schema.getSchemaNode().get("properties").propertyNames()).containsExactlyElementsOf(components);
    }

    @Test
    void refusesATallyOfNothing() {
        assertThat(schema("tally").validate("{\"mentions\": 0}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:org/gainsay/aggregate/api/" + name + ".schema.json"));
    }
}
