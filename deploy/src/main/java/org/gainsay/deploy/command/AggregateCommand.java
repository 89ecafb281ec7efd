package org.gainsay.deploy.command;

import java.util.Set;
import org.gainsay.deploy.stage.Stage;
import picocli.CommandLine.Command;

/** {@code gainsay aggregate}. */
@Command(
        name = "aggregate",
        description = "Runs the aggregate stage on a cluster: claims and denials to counts and disputes.")
public final class AggregateCommand extends StageCommand {

    public AggregateCommand() {
        super(Set.of(Stage.AGGREGATE), false);
    }
}
