package org.gainsay.deploy.dashboard.board;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Builds keys of the aggregate topics the way that {@link org.gainsay.aggregate.api.AggregateTopics} tells. */
public final class Keys {

    /** The parts with bars between them; what would make two keys look alike is percent-encoded. */
    public static String of(String... parts) {
        return Arrays.stream(parts).map(Keys::encoded).collect(Collectors.joining("|"));
    }

    private static String encoded(String part) {
        StringBuilder text = new StringBuilder();
        part.codePoints().forEach(c -> {
            if (c == '%' || c == '|' || Character.isISOControl(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append(String.format("%02X", b));
                }
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private Keys() {}
}
