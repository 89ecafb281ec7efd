package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.gainsay.deploy.document.InputDocument;
import org.gainsay.deploy.labelled.LabelledFile;
import org.gainsay.deploy.labelled.PredictedSentence;
import org.gainsay.deploy.run.Progress;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.extract.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gainsay classify}. */
@Command(
        name = "classify",
        description =
                "Prints a JSON object for every sentence of the documents: who claims or denies what in it. Needs no"
                        + " Kafka.",
        footer = {
            "",
            "A line: {\"doc\", \"i\", \"text\", \"part\", \"events\": [{\"type\", \"sources\", \"suppliers\", ...}]}.",
            "A file of such lines (.jsonl) is read too: its documents are put together from their sentences."
        })
public final class ClassifyCommand implements Callable<Integer> {

    @Mixin
    private final DocumentOptions documents = new DocumentOptions();

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Option(
            names = "--explain",
            description = "Print for a person: only sentences with events, cues marked, rules named.")
    private boolean explain;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private @Nullable Analyser analyser;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Explanation explanation = new Explanation(Ansi.AUTO);
        try (DocumentExtractor extractor = Extractors.all()) {
            ArticleReader reader = new ArticleReader(extractor);
            documents.read(
                    null,
                    err,
                    document -> articles(document, reader, err, (doc, article) -> {
                        loaded(err).analyse(article).forEach(sentence -> {
                            if (explain) {
                                explanation.print(doc, article, sentence, out);
                            } else {
                                out.println(JsonSerde.MAPPER.writeValueAsString(PredictedSentence.of(doc, sentence)));
                            }
                        });
                        out.flush();
                    }));
        }
        return documents.exitCode();
    }

    /** Only a document that can be read makes the parser's models worth loading. */
    private Analyser loaded(PrintWriter err) {
        Analyser loaded = analyser;
        if (loaded == null) {
            loaded = analysis.load(new Progress(err));
            analyser = loaded;
        }
        return loaded;
    }

    private void articles(
            InputDocument document, ArticleReader reader, PrintWriter err, BiConsumer<String, Article> receiver) {
        if (document.doc().endsWith(LabelledFile.EXTENSION)) {
            try {
                LabelledFile.of(document.raw().bytes())
                        .documents(document.raw().received())
                        .forEach(receiver);
            } catch (IllegalArgumentException e) {
                documents.fail(err, document.doc(), String.valueOf(e.getMessage()));
            }
            return;
        }
        Reading reading = reader.read(document.raw());
        if (reading instanceof Reading.Read read) {
            receiver.accept(document.doc(), read.article());
        } else if (reading instanceof Reading.Rejected rejected) {
            documents.fail(err, document.doc(), rejected.reason().code() + ": " + rejected.detail());
        } else {
            documents.fail(err, document.doc(), "withdraws an article, and has no sentences");
        }
    }
}
