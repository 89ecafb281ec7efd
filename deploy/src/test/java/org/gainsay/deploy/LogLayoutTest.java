package org.gainsay.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.ingest.api.ArticleLog;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.Test;

/** Lines as {@code logback.xml} has them written. */
class LogLayoutTest {

    private static final Map<String, String> IDS = Map.of(ArticleLog.ARTICLE, "9b2c", ArticleLog.TRACE, "4bf9");

    @Test
    void textHasTheIdsAtTheEndOfTheLineAndNothingWithoutThem() throws JoranException {
        assertThat(line("text", IDS))
                .contains("withdrawn")
                .containsPattern("\\[.*article=9b2c.*\\]\\R$")
                .containsPattern("\\[.*trace=4bf9.*\\]\\R$");
        assertThat(line("text", Map.of())).containsPattern("withdrawn\\R$");
    }

    @Test
    void jsonHasTheIdsAsFields() throws JoranException {
        assertThat(JsonSerde.MAPPER.readTree(line("json", IDS)).get("mdc"))
                .isEqualTo(JsonSerde.MAPPER.valueToTree(IDS));
    }

    @Test
    void secretsOfAddressesAreMasked() throws JoranException {
        for (String format : List.of("text", "json")) {
            String line = line(format, Map.of(), "https://ada:quill@wire.example/feed?token=t0k has 3 new items");
            assertThat(line).contains("https://***@wire.example/feed?token=*** has 3 new items");
            assertThat(line).contains("no answer of https://***@wire.example/");
            assertThat(line).doesNotContain("quill").doesNotContain("t0k");
        }
    }

    private static String line(String format, Map<String, String> ids) throws JoranException {
        return line(format, ids, "withdrawn");
    }

    private static String line(String format, Map<String, String> ids, String message) throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("GAINSAY_LOG_FORMAT", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogLayoutTest.class.getResource("/logback.xml")));
        try {
            Logger logger = context.getLogger("org.gainsay.any");
            LoggingEvent event = new LoggingEvent(
                    LogLayoutTest.class.getName(),
                    logger,
                    Level.INFO,
                    message,
                    message.equals("withdrawn")
                            ? null
                            : new IOException("no answer of https://ada:quill@wire.example/"),
                    null);
            event.setMDCPropertyMap(ids);
            ConsoleAppender<ILoggingEvent> appender = (ConsoleAppender<ILoggingEvent>)
                    context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(format);
            return new String(appender.getEncoder().encode(event), UTF_8);
        } finally {
            context.stop();
        }
    }
}
