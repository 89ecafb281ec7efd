package org.gainsay.deploy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.deploy.labelled.GoldTexts;
import org.gainsay.deploy.labelled.LabelledFile;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.source.ContentTypes;
import org.gainsay.deploy.source.FileItems;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.score.LabelledSentence;
import org.gainsay.enrich.score.Score;
import org.gainsay.enrich.score.Scorer;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.extract.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gainsay score}. */
@Command(
        name = "score",
        description =
                "Reads the documents of a labelled file and prints how well what was read agrees with the labels. Needs"
                        + " no Kafka.",
        footer = {
            "",
            "The documents' texts are looked for in a folder called like the labelled file, beside it; where there is none,",
            "they are put together from the labelled sentences."
        })
public final class ScoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "GOLD", description = "A file of labelled sentences, a JSON object a line.")
    private Path gold = Path.of("");

    @Option(names = "--texts", paramLabel = "DIR", description = "Where the documents' texts are.")
    @Nullable
    private Path texts;

    @Option(names = "--json", description = "Print a JSON object instead of a table.")
    private boolean json;

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        LabelledFile file = LabelledFile.read(gold);
        List<LabelledSentence> labelled = file.sentences();
        Map<String, Article> articles = articles(file);
        Analyser analyser = analysis.load(new Progress(spec.commandLine().getErr()));
        List<LabelledSentence> predicted = new ArrayList<>();
        articles.forEach((doc, article) ->
                analyser.analyse(article).forEach(sentence -> predicted.add(LabelledSentence.of(doc, sentence))));
        print(table(labelled.size(), Scorer.score(labelled, predicted)));
        return 0;
    }

    private Map<String, Article> articles(LabelledFile file) throws IOException {
        Map<String, Article> articles = file.documents(Instant.now());
        GoldTexts found = new GoldTexts(gold, texts);
        try (DocumentExtractor extractor = Extractors.all()) {
            ArticleReader reader = new ArticleReader(extractor);
            for (Map.Entry<String, Article> entry : articles.entrySet()) {
                Optional<Path> text = found.find(entry.getKey());
                if (text.isPresent() && read(text.get(), reader) instanceof Reading.Read read) {
                    entry.setValue(read.article());
                }
            }
        }
        return articles;
    }

    private static Reading read(Path text, ArticleReader reader) throws IOException {
        String name = text.getFileName().toString();
        return reader.read(RawDocument.of(
                FileItems.key(text), FileItems.read(text), ContentTypes.of(name).orElse(null), Instant.now()));
    }

    private static Map<String, Object> table(int sentences, Score score) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("sentences", sentences);
        table.put("gold", score.gold());
        table.put("predicted", score.predicted());
        table.put("CLAIM", agreement(score.claim()));
        table.put("DENIAL", agreement(score.denial()));
        table.put("type macro F1", rounded(score.macro()));
        table.put("sources", rounded(score.sources()));
        table.put("suppliers", rounded(score.suppliers()));
        table.put("recipients", rounded(score.recipients()));
        table.put("equipment", rounded(score.equipment()));
        table.put("action", rounded(score.action()));
        table.put("status", rounded(score.status()));
        table.put("hedged", rounded(score.hedged()));
        table.put("strict", agreement(score.strict()));
        table.put("counts error", rounded(score.counts()));
        table.put("flips", score.flips());
        return table;
    }

    private static Map<String, Double> agreement(Score.Agreement agreement) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("p", rounded(agreement.precision()));
        values.put("r", rounded(agreement.recall()));
        values.put("f1", rounded(agreement.f1()));
        return values;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private void print(Map<String, Object> table) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonSerde.MAPPER.writeValueAsString(table));
        } else {
            table.forEach((name, value) -> out.printf(Locale.ROOT, "%-16s %s%n", name, value));
        }
        out.flush();
    }
}
