package org.gainsay.deploy.command;

import java.util.Set;
import org.gainsay.deploy.stage.Stage;
import picocli.CommandLine.Command;

/** {@code gainsay ingest}. */
@Command(name = "ingest", description = "Runs the ingest stage on a cluster: raw documents to articles.")
public final class IngestCommand extends StageCommand {

    public IngestCommand() {
        super(Set.of(Stage.INGEST), false);
    }
}
