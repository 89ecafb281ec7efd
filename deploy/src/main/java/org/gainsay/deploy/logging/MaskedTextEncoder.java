package org.gainsay.deploy.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.gainsay.ingest.text.Secrets;

/** Writes lines in which the secrets of web addresses are masked, those of exceptions too; {@code logback.xml} names it. */
public final class MaskedTextEncoder extends PatternLayoutEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        return Secrets.masked(new String(super.encode(event), UTF_8)).getBytes(UTF_8);
    }
}
