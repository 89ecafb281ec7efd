package org.gainsay.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.envelope.EnvelopeExtractor;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.Reading;
import org.gainsay.ingest.plaintext.PlainTextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00.123Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"body\": \"A text.\"}",
                "{\"url\": \"https://example.com/a?utm_source=b\", \"title\": \" A\\ttitle \", \"body\": [\"One.\", \"Two.\"],"
                        + " \"authors\": [\"Ana Tupou\"], \"publisher\": {\"name\": \"The Example\"}, \"published\": \"2026-05-04\","
                        + " \"updated\": \"2026-05-04T10:00:00+02:00\", \"language\": \"pt-BR\", \"tags\": [\"a\", \"\"]}",
                "{\"guid\": \"g\", \"parts\": [{\"kind\": \"caption\", \"text\": \"C\"}, {\"kind\": \"headline\", \"text\": \"H\"}],"
                        + " \"published\": \"2126-01-01\"}",
            })
    void whatIsWrittenIsValid(String envelope) {
        RawDocument document = RawDocument.of("k", envelope.getBytes(UTF_8), "application/json", NOW);
        Reading reading = new ArticleReader(new EnvelopeExtractor()).read(document);

        assertThat(problems("envelope", envelope)).isEmpty();
        assertThat(problems(IngestTopics.ARTICLES.name(), written(reading))).isEmpty();
    }

    @Test
    void anArticleOfPlainTextIsValid() {
        RawDocument document = RawDocument.of("k", "Title\n\nBy Ana Tupou\n\nA text.".getBytes(UTF_8), null, NOW);

        assertThat(problems(
                        IngestTopics.ARTICLES.name(),
                        written(new ArticleReader(new PlainTextExtractor()).read(document))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\": \"no body\"}",
                "{\"body\": null}",
                "{\"body\": 7}",
                "{\"body\": [7]}",
                "{\"body\": \"a\", \"title\": []}",
                "{\"body\": \"a\", \"authors\": [7]}",
                "{\"body\": \"a\", \"publisher\": {}}",
                "{\"body\": \"a\", \"withdrawn\": 1}",
                "{\"parts\": {}}",
                "{\"parts\": [{\"kind\": \"footer\", \"text\": \"a\"}]}",
                "{\"withdrawn\": false}",
                "[]",
            })
    void whatTheSchemaRefusesTheExtractorRefuses(String envelope) {
        Extraction extraction =
                new EnvelopeExtractor().extract(RawDocument.of("k", envelope.getBytes(UTF_8), "application/json", NOW));

        assertThat(problems("envelope", envelope)).isNotEmpty();
        assertThat(extraction)
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.WRONG_SHAPE));
    }

    @Test
    void theSchemaDescribesEveryComponentAndNoOther() {
        List<String> components = Arrays.stream(Article.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(schema(IngestTopics.ARTICLES.name())
                        .getSchemaNode()
                        .get("properties")
                        .propertyNames())
                .containsExactlyElementsOf(components);
    }

    private static String written(Reading reading) {
        Article article = ((Reading.Read) reading).article();
        return new String(IngestTopics.ARTICLES.value().serializer().serialize("articles", article), UTF_8);
    }

    private static List<Error> problems(String schema, String json) {
        return schema(schema)
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:org/gainsay/ingest/api/" + name + ".schema.json"));
    }
}
