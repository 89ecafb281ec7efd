package org.gainsay.deploy.command;

import java.nio.file.Path;
import java.util.Set;
import org.gainsay.deploy.stage.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gainsay enrich}. */
@Command(name = "enrich", description = "Runs the enrich stage on a cluster: articles to claims and denials.")
public final class EnrichCommand extends StageCommand {

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    public EnrichCommand() {
        super(Set.of(Stage.ENRICH), false);
    }

    @Override
    @Nullable
    Path lexicons() {
        return analysis.lexicons();
    }
}
