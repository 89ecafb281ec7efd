package org.gainsay.deploy.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Keeps the broker's loggers silent while it starts: one that cannot start logs the same stack trace from several of its
 * parts, before its caller can say in a line what was wrong.
 */
final class QuietStart implements AutoCloseable {

    private static final List<String> LOGGERS = List.of("kafka", "org.apache.kafka", "state.change.logger");

    private final Map<Logger, Optional<Level>> before = new HashMap<>();

    private QuietStart() {}

    /** Silences them until it is closed; another backend than logback is left as it is. */
    static QuietStart begin() {
        QuietStart quiet = new QuietStart();
        for (String name : LOGGERS) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                quiet.before.put(logger, Optional.ofNullable(logger.getLevel())); // none takes the parent's
                logger.setLevel(Level.OFF);
            }
        }
        return quiet;
    }

    @Override
    public void close() {
        before.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
    }
}
