package org.gainsay.deploy.command;

import java.util.Optional;
import org.gainsay.deploy.config.ConfigurationException;
import org.gainsay.deploy.http.AccessToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether documents are taken over HTTP, and from whom. */
final class PushOption {

    @Option(
            names = "--push-token",
            paramLabel = "TOKEN",
            description = "Take documents by POST /articles on the web server from those who send this token; without"
                    + " it nothing is taken. Better in a file that GAINSAY_PUSH_TOKEN_FILE names: others on the machine"
                    + " see the command line.")
    @Nullable
    private String token;

    /**
     * The token, if one is set.
     *
     * @throws ConfigurationException if it is no good one
     */
    Optional<AccessToken> token() {
        if (token == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AccessToken(token));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("--push-token " + e.getMessage());
        }
    }
}
