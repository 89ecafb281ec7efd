package org.gainsay.deploy.config;

import java.util.List;

/** Settings that make no sense, all of them at once, each in a sentence that names the setting and the fix. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    public ConfigurationException(String problem) {
        super(problem);
    }
}
