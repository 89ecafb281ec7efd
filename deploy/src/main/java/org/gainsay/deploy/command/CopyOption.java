package org.gainsay.deploy.command;

import java.time.Duration;
import org.gainsay.deploy.config.ConfigurationException;
import picocli.CommandLine.Option;

/** For how long ingest compares articles with each other. */
public final class CopyOption {

    private static final int MAX_DAYS = 3650;

    @Option(
            names = "--copy-window",
            paramLabel = "DAYS",
            defaultValue = "30",
            description =
                    "For how many days after its arrival ingest compares an article with others, to mark near-copies;"
                            + " its state is that of so many days (default: ${DEFAULT-VALUE}).")
    private int days;

    /**
     * The window.
     *
     * @throws ConfigurationException if it is shorter than a day or longer than ten years
     */
    Duration window() {
        if (days < 1 || days > MAX_DAYS) {
            throw new ConfigurationException("--copy-window must be 1 to " + MAX_DAYS + " days, was " + days);
        }
        return Duration.ofDays(days);
    }
}
