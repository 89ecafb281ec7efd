package org.gainsay.deploy.command;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.stage.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gainsay ingest}. */
@Command(name = "ingest", description = "Runs the ingest stage on a cluster: raw documents to articles.")
public final class IngestCommand extends StageCommand {

    @Mixin
    private final PushOption push = new PushOption();

    @Mixin
    private final CopyOption copies = new CopyOption();

    public IngestCommand() {
        super(Set.of(Stage.INGEST), false);
    }

    @Override
    Optional<AccessToken> pushToken() {
        return push.token();
    }

    @Override
    Duration copyWindow() {
        return copies.window();
    }
}
