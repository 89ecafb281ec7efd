package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.aggregate.ledger.Recount;
import org.gainsay.deploy.document.Revisions;
import org.gainsay.deploy.run.Progress;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.analysis.BoundedEvents;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.extract.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gainsay count}. */
@Command(
        name = "count",
        description =
                "Counts documents afresh, in one batch: prints what the aggregate topics would carry, a JSON object"
                        + " {topic, key, value} a line. Needs no Kafka.",
        footer = {
            "",
            "Of several revisions of an article the latest counts, by the rules of ingest; documents arrive in the order",
            "in which they are named. What cannot be read is reported and the rest is counted; the exit code is 1 then."
        })
public final class CountCommand implements Callable<Integer> {

    @Mixin
    private final DocumentOptions documents = new DocumentOptions();

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Line(String topic, String key, @Nullable Object value) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Revisions revisions = new Revisions();
        try (DocumentExtractor extractor = Extractors.all()) {
            ArticleReader reader = new ArticleReader(extractor);
            documents.read(null, err, document -> {
                Reading reading = reader.read(document.raw());
                if (reading instanceof Reading.Rejected rejected) {
                    documents.fail(err, document.doc(), rejected.reason().code() + ": " + rejected.detail());
                }
                revisions.add(document.raw().key(), reading);
            });
        }
        Progress progress = new Progress(err);
        Analyser analyser = new BoundedEvents(analysis.load(progress));
        List<ArticleEvents> events = new ArrayList<>();
        for (Article article : revisions.latest()) {
            try {
                events.add(analyser.articleEvents(article));
            } catch (BoundedEvents.TooManyEventsException e) {
                documents.fail(err, article.id(), String.valueOf(e.getMessage()));
            }
        }
        Recount.of(events)
                .forEach(row -> out.println(
                        JsonSerde.MAPPER.writeValueAsString(new Line(row.topic().name(), row.key(), row.value()))));
        out.flush();
        return documents.exitCode();
    }
}
