package org.gainsay.deploy.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;
import org.gainsay.ingest.text.Secrets;

/** Writes JSON objects in which the secrets of web addresses are masked, those of exceptions too; {@code logback.xml} names it. */
public final class MaskedJsonEncoder extends JsonEncoder {

    /** Logback escapes every slash, which JSON allows and addresses do not survive; after an escaped backslash it is none. */
    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line =
                ESCAPED_SLASH.matcher(new String(super.encode(event), UTF_8)).replaceAll("$1/");
        return Secrets.masked(line).getBytes(UTF_8);
    }
}
