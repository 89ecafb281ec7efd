package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gainsay.deploy.document.InputDocument;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.extract.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gainsay extract}. */
@Command(
        name = "extract",
        description =
                "Prints the article that ingest makes of each document, a JSON object a line; or the reason why there is"
                        + " none. Needs no Kafka.")
public final class ExtractCommand implements Callable<Integer> {

    @Mixin
    private final DocumentOptions documents = new DocumentOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address that the documents count as fetched from, for relative links and identity.")
    @Nullable
    private String url;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Found(
            String doc,
            String id,
            @Nullable String url,
            @Nullable String title,
            List<String> body,
            List<String> authors,
            @Nullable String publisher,
            @Nullable Instant published,
            @Nullable Instant updated,
            @Nullable String language,
            List<String> tags,
            List<Part> parts,
            Map<String, String> provenance) {

        static Found of(String doc, Article article) {
            List<String> body = article.parts().stream()
                    .filter(part -> part.kind() == Part.Kind.BODY)
                    .map(Part::text)
                    .toList();
            return new Found(
                    doc,
                    article.id(),
                    article.url(),
                    article.title(),
                    body,
                    article.authors(),
                    article.publisher(),
                    article.published(),
                    article.updated(),
                    article.language(),
                    article.tags(),
                    article.parts(),
                    article.provenance());
        }
    }

    private record Withdrawn(String doc, String id, boolean withdrawn) {}

    private record Rejected(String doc, String rejected, String detail) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (DocumentExtractor extractor = Extractors.all()) {
            ArticleReader reader = new ArticleReader(extractor);
            documents.read(url, spec.commandLine().getErr(), document -> {
                out.println(JsonSerde.MAPPER.writeValueAsString(result(document, reader.read(document.raw()))));
                out.flush();
            });
        }
        return documents.exitCode();
    }

    private static Record result(InputDocument document, Reading reading) {
        if (reading instanceof Reading.Read read) {
            return Found.of(document.doc(), read.article());
        }
        if (reading instanceof Reading.Withdrawn withdrawn) {
            return new Withdrawn(document.doc(), withdrawn.id(), true);
        }
        Reading.Rejected rejected = (Reading.Rejected) reading;
        return new Rejected(document.doc(), rejected.reason().code(), rejected.detail());
    }
}
