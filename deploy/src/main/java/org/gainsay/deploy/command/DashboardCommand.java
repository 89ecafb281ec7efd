package org.gainsay.deploy.command;

import java.util.Set;
import picocli.CommandLine.Command;

/** {@code gainsay dashboard}. */
@Command(name = "dashboard", description = "Serves the dashboard over the aggregate topics of a cluster.")
public final class DashboardCommand extends StageCommand {

    public DashboardCommand() {
        super(Set.of(), true);
    }
}
