package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gainsay.deploy.document.InputDocument;
import org.gainsay.deploy.document.InputDocuments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which documents a command without Kafka works on. */
public final class DocumentOptions {

    @Parameters(
            paramLabel = "FILE|-",
            arity = "0..*",
            description =
                    "Documents: text, HTML, PDF, DOCX, JSON envelopes...; folders are read with all below them; - (or"
                            + " nothing) is the standard input.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--received",
            paramLabel = "INSTANT",
            description = "When the documents count as arrived, such as 2026-03-03T12:00:00Z (default: now).")
    @Nullable
    private Instant received;

    private boolean failed;

    /** Reads them all; what cannot be read is reported to the error output. */
    void read(@Nullable String baseUrl, PrintWriter err, Consumer<InputDocument> reader) {
        new InputDocuments(System.in, received == null ? Instant.now() : received, baseUrl)
                .read(names, reader, (name, reason) -> fail(err, name, reason));
    }

    /** Reports that a document could not be dealt with. */
    void fail(PrintWriter err, String name, String reason) {
        failed = true;
        err.println("gainsay: " + name + ": " + reason);
        err.flush();
    }

    /** The command's exit code: 1 if any document failed. */
    int exitCode() {
        return failed ? 1 : 0;
    }
}
