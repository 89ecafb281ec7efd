package org.gainsay.deploy.command;

import java.util.Set;
import org.gainsay.deploy.stage.Stage;
import picocli.CommandLine.Command;

/** {@code gainsay enrich}. */
@Command(name = "enrich", description = "Runs the enrich stage on a cluster: articles to claims and denials.")
public final class EnrichCommand extends StageCommand {

    public EnrichCommand() {
        super(Set.of(Stage.ENRICH), false);
    }
}
