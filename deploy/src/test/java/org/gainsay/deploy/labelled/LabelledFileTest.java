package org.gainsay.deploy.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;

class LabelledFileTest {

    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");

    @Test
    void neighbouringSentencesOfAPartAreJoinedAndHeadlinesStandAlone() {
        Map<String, Article> documents = LabelledFile.of("""
                {"doc": "a", "i": 0, "text": "One.", "part": "headline", "events": []}
                {"doc": "a", "i": 1, "text": "Two.", "part": "headline"}
                {"doc": "a", "i": 2, "text": "Three.", "part": "body"}
                {"doc": "b", "i": 0, "text": "Other."}
                {"doc": "a", "i": 3, "text": "Four.", "part": "body"}
                {"doc": "a", "i": 4, "text": "Five.", "part": "caption"}
                """.getBytes(UTF_8)).documents(NOW);

        assertThat(documents).containsOnlyKeys("a", "b");
        assertThat(Objects.requireNonNull(documents.get("a")).parts())
                .containsExactly(
                        new Part(Part.Kind.HEADLINE, "One."),
                        new Part(Part.Kind.HEADLINE, "Two."),
                        new Part(Part.Kind.BODY, "Three. Four."),
                        new Part(Part.Kind.CAPTION, "Five."));
        assertThat(Objects.requireNonNull(documents.get("b")).parts())
                .containsExactly(new Part(Part.Kind.BODY, "Other."));
    }

    @Test
    void lineOfAnotherShapeIsNamed() {
        assertThatThrownBy(() -> LabelledFile.of("\n{\"text\": \"no doc\"}\n".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 has no \"doc\" or no \"text\"");
        assertThatThrownBy(
                        () -> LabelledFile.of("{\"doc\": \"a\", \"text\": \"A.\", \"part\": \"tail\"}".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 1 has a \"part\" that there is not: tail");
        assertThatThrownBy(() -> LabelledFile.of("{oops".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 1: ");
    }
}
