package org.gainsay.aggregate.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys made of several ids: the parts stand between bars, and no id can look like two.
 *
 * <p>In a part, {@code %}, {@code |} and control characters are percent-encoded. A key therefore holds no control
 * character, so that one may end it where more follows.
 */
public final class Key {

    private static final char BAR = '|';

    /** Joins the parts, each escaped; an empty part stays empty. */
    public static String of(String... parts) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                key.append(BAR);
            }
            escape(parts[i], key);
        }
        return key.toString();
    }

    /** The parts of a key as they were before {@link #of}. */
    public static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int bar = key.indexOf(BAR); bar >= 0; bar = key.indexOf(BAR, from)) {
            parts.add(unescape(key.substring(from, bar)));
            from = bar + 1;
        }
        parts.add(unescape(key.substring(from)));
        return parts;
    }

    private static void escape(String part, StringBuilder key) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == BAR || c == '%' || c < ' ' || c == 0x7F) {
                key.append('%').append(digit(c >> 4)).append(digit(c & 0xF));
            } else {
                key.append(c);
            }
        }
    }

    private static char digit(int value) {
        return Character.toUpperCase(Character.forDigit(value, 16));
    }

    private static String unescape(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        StringBuilder plain = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                plain.append((char) Integer.parseInt(part, i + 1, i + 3, 16));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private Key() {}
}
