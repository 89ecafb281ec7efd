package org.gainsay.deploy.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.deploy.dashboard.board.ArticleRow;
import org.gainsay.deploy.dashboard.board.Day;
import org.gainsay.deploy.dashboard.board.DisputeRow;
import org.gainsay.deploy.dashboard.http.Page;
import org.gainsay.deploy.dashboard.view.ActorLine;
import org.gainsay.deploy.dashboard.view.ActorView;
import org.gainsay.deploy.dashboard.view.ArticleView;
import org.gainsay.deploy.dashboard.view.DisputeLine;
import org.gainsay.deploy.dashboard.view.DisputeView;
import org.gainsay.deploy.dashboard.view.EquipmentLine;
import org.gainsay.deploy.dashboard.view.EquipmentView;
import org.gainsay.deploy.dashboard.view.Flow;
import org.gainsay.deploy.dashboard.view.Found;
import org.gainsay.deploy.dashboard.view.Overview;
import org.gainsay.deploy.dashboard.view.Sides;
import org.gainsay.deploy.dashboard.view.Today;
import org.gainsay.deploy.dashboard.view.TrendLine;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The description of the API says of every answer what the answer has. */
class ApiDescriptionTest {

    private static final JsonNode DESCRIPTION = description();

    private static JsonNode description() {
        try (InputStream in = ApiDescriptionTest.class.getResourceAsStream("/dashboard/openapi.json")) {
            return JsonSerde.MAPPER.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Class<?>> answers() {
        return Stream.of(
                ActorLine.class,
                ActorView.class,
                ArticleRow.class,
                ArticleView.class,
                Day.class,
                DisputeLine.class,
                DisputeRow.class,
                DisputeView.class,
                EquipmentLine.class,
                EquipmentView.class,
                Flow.class,
                Found.class,
                Overview.class,
                Page.class,
                Sides.class,
                Tally.class,
                Today.class,
                TrendLine.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyFieldIsDescribedAndNoOther(Class<?> answer) {
        JsonNode schema = DESCRIPTION.at("/components/schemas/" + answer.getSimpleName());
        List<String> fields = sent(answer).map(RecordComponent::getName).toList();

        assertThat(schema.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(fields);
        // What has no value is there as null.
        assertThat(schema.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    private static Stream<RecordComponent> sent(Class<?> answer) {
        return Arrays.stream(answer.getRecordComponents())
                .filter(field -> !field.getAccessor().isAnnotationPresent(JsonIgnore.class));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DESCRIPTION.findValues("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        DESCRIPTION.at(reference.asString().substring(1)).isMissingNode())
                .as(reference.asString())
                .isFalse());
    }
}
