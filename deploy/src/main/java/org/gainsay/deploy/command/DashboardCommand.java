package org.gainsay.deploy.command;

import java.util.Set;
import org.gainsay.deploy.dashboard.http.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gainsay dashboard}. */
@Command(name = "dashboard", description = "Serves the dashboard over the aggregate topics of a cluster.")
public final class DashboardCommand extends StageCommand {

    @Mixin
    private final AccessOptions access = new AccessOptions();

    public DashboardCommand() {
        super(Set.of(), true);
    }

    @Override
    Access access() {
        return access.access();
    }
}
