package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gainsay.deploy.document.InputDocument;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.feed.FeedParser;
import org.gainsay.ingest.feed.FeedResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gainsay feed}. */
@Command(
        name = "feed",
        description =
                "Prints the entries of feeds and sitemaps, a JSON object a line: RSS, Atom, JSON Feed, sitemaps. Needs no"
                        + " Kafka.")
public final class FeedCommand implements Callable<Integer> {

    @Mixin
    private final DocumentOptions documents = new DocumentOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address that the feed came from, against which relative links are resolved.")
    @Nullable
    private String url;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        documents.read(url, err, document -> print(document, spec.commandLine().getOut(), err));
        return documents.exitCode();
    }

    private void print(InputDocument document, PrintWriter out, PrintWriter err) {
        FeedResult result =
                FeedParser.parse(document.raw().bytes(), url, document.raw().contentType());
        if (result instanceof FeedResult.Parsed parsed) {
            parsed.feed().entries().forEach(entry -> out.println(JsonSerde.MAPPER.writeValueAsString(entry)));
            out.flush();
        } else if (result instanceof FeedResult.Refused refused) {
            documents.fail(err, document.doc(), refused.reason().code() + ": " + refused.detail());
        }
    }
}
