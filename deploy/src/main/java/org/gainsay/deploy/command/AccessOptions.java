package org.gainsay.deploy.command;

import java.util.Optional;
import org.gainsay.deploy.config.ConfigurationException;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.http.AccessToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may read the dashboard and its API, and how often. */
final class AccessOptions {

    @Option(
            names = "--dashboard-token",
            paramLabel = "TOKEN",
            description = "Show the dashboard and its API only to those who send this token, as a bearer token or as a"
                    + " password; without it, to all who reach it. Better in a file that GAINSAY_DASHBOARD_TOKEN_FILE"
                    + " names.")
    @Nullable
    private String token;

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            defaultValue = "" + Access.USUAL_PER_SECOND,
            description = "Requests to the API that an address may make a second, four times as many at once; 0 sets no"
                    + " limit (default: ${DEFAULT-VALUE}).")
    private int perSecond;

    /**
     * What the options say.
     *
     * @throws ConfigurationException if they cannot be followed
     */
    Access access() {
        if (perSecond < 0) {
            throw new ConfigurationException("--rate-limit must not be negative, was " + perSecond);
        }
        return new Access(Optional.ofNullable(token).map(AccessOptions::token), perSecond);
    }

    private static AccessToken token(String token) {
        try {
            return new AccessToken(token);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("--dashboard-token " + e.getMessage());
        }
    }
}
