package org.gainsay.deploy.command;

import org.gainsay.deploy.config.ConfigurationException;
import picocli.CommandLine.Option;

/** How many stream threads each stage has in this process. */
public final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Stream threads of each stage (default: ${DEFAULT-VALUE}).")
    private int threads;

    /**
     * The number.
     *
     * @throws ConfigurationException if it is less than 1
     */
    int count() {
        if (threads < 1) {
            throw new ConfigurationException("--threads must be at least 1, was " + threads);
        }
        return threads;
    }
}
