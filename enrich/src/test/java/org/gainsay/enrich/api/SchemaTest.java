package org.gainsay.enrich.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(
                    "classpath:org/gainsay/enrich/api/" + EnrichTopics.EVENTS.name() + ".schema.json"));

    private static String written(String... paragraphs) {
        ArticleEvents events = SharedAnalyser.get().articleEvents(Articles.body("a", paragraphs));
        return new String(
                EnrichTopics.EVENTS.value().serializer().serialize(EnrichTopics.EVENTS.name(), events),
                StandardCharsets.UTF_8);
    }

    @Test
    void whatIsReallyWrittenIsAsTheSchemaSays() {
        String json = written(
                "Fiji said that Gabon may have sold tanks to Peru.", "Gabon called the claim a lie.", "It rained.");

        assertThat(json).contains("DENIAL", "CLAIM");
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void anArticleWithNoEventsFitsToo() {
        assertThat(SCHEMA.validate(written("It rained."), InputFormat.JSON)).isEmpty();
    }

    @Test
    void anEventWithoutASourceDoesNotFit() {
        String json = written("Fiji said that Gabon had sold tanks to Peru.");

        assertThat(SCHEMA.validate(json.replace("[\"FJ\"]", "[]"), InputFormat.JSON))
                .isNotEmpty();
    }
}
