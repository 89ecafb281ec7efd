package org.gainsay.enrich.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.analysis.AnalysedSentence;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fails when a set drops below what was reached. Raise the floors when the figures rise; never lower them. */
class QualityGateTest {

    @ParameterizedTest(name = "{0}: type macro F1 at least {1}, strict F1 at least {2}")
    @CsvSource({
        "dev-articles, 0.705, 0.240",
        "dev-patterns, 0.850, 0.640",
        "dev-short, 0.665, 0.245",
        "hold-articles, 0.640, 0.195",
        "hold-patterns, 0.780, 0.650",
        "hold-short, 0.520, 0.140",
        "hold-fresh-articles, 0.620, 0.230",
        "hold-fresh-items, 0.590, 0.280"
    })
    void readsAtLeastAsWellAsBefore(String set, double macro, double strict) {
        List<LabelledSentence> gold = gold(set);

        Score score = Scorer.score(gold, read(gold));

        assertThat(score.macro()).as("type macro F1 of %s", set).isGreaterThanOrEqualTo(macro);
        assertThat(score.strict().f1()).as("strict F1 of %s", set).isGreaterThanOrEqualTo(strict);
    }

    private static List<LabelledSentence> gold(String set) {
        String file = "/gold/" + set + ".jsonl";
        try (InputStream in = Objects.requireNonNull(QualityGateTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LabelledSentence::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads each document as an article whose parts are its sentences, those of one kind that follow each other joined. */
    private static List<LabelledSentence> read(List<LabelledSentence> gold) {
        Map<String, List<Part>> documents = new LinkedHashMap<>();
        for (LabelledSentence sentence : gold) {
            List<Part> parts = documents.computeIfAbsent(sentence.doc(), d -> new ArrayList<>());
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.kind() == Part.Kind.BODY && sentence.part() == Part.Kind.BODY) {
                parts.set(parts.size() - 1, new Part(Part.Kind.BODY, last.text() + " " + sentence.text()));
            } else {
                parts.add(new Part(sentence.part(), sentence.text()));
            }
        }
        List<LabelledSentence> out = new ArrayList<>();
        documents.forEach((doc, parts) -> {
            for (AnalysedSentence sentence : SharedAnalyser.get().analyse(Articles.of(doc, parts))) {
                out.add(LabelledSentence.of(doc, sentence));
            }
        });
        return out;
    }
}
