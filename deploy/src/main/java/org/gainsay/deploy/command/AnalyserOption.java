package org.gainsay.deploy.command;

import java.nio.file.Path;
import org.gainsay.deploy.run.Progress;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.analysis.AnalyserOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lexicons the analyser reads with. */
public final class AnalyserOption {

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Lexicon files that add to the built-in actors and equipment.")
    @Nullable
    private Path lexicons;

    @Nullable
    Path lexicons() {
        return lexicons;
    }

    /** Loads the parser's models and the lexicons, once; takes some seconds. */
    Analyser load(Progress progress) {
        ParserHeap.check(Runtime.getRuntime().maxMemory());
        return Analyser.load(new AnalyserOptions(lexicons, progress::say));
    }
}
