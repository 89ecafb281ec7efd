package org.gainsay.ingest.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what a web address may hold that is nobody else's business: a user and password, and the tokens of its query.
 *
 * <p>For what people read, such as logs, health and reports. Keys and what is asked for stay as they are.
 */
public final class Secrets {

    private static final String MASK = "***";

    /** A web address in a text; punctuation after it is the sentence's. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\bhttps?://[^\\s\"'<>\\\\]*[^\\s\"'<>\\\\.,:;!?)\\]]", Pattern.CASE_INSENSITIVE);

    /** A value as long and mixed as no word is: a token, whatever its parameter is called. */
    private static final Pattern TOKEN =
            Pattern.compile("(?=[^&]*[0-9])(?=[^&]*[A-Za-z])[A-Za-z0-9_=+/%.~-]{20,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME_AND_VALUE = Pattern.compile("([?&;])([^=&;]*)=([^&;]*)");

    /** Of a longer text only so much is looked through, and no more is given. */
    private static final int LONGEST = 1_000_000;

    private static final Set<String> NAMES = Set.copyOf(DataLines.of(Secrets.class, "secret-parameters.txt"));

    private Secrets() {}

    /** The text with the secrets of all addresses in it masked. */
    public static String masked(String text) {
        String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!looked.contains("://")) {
            return looked;
        }
        return ADDRESS.matcher(looked).replaceAll(found -> quoted(maskedAddress(found.group())));
    }

    private static String maskedAddress(String address) {
        int from = address.indexOf("://") + 3;
        int path = from;
        while (path < address.length() && "/?#".indexOf(address.charAt(path)) < 0) {
            path++;
        }
        int at = address.lastIndexOf('@', path - 1);
        String host = at < from ? address.substring(from, path) : MASK + address.substring(at, path);
        String rest = address.substring(path);
        int query = rest.indexOf('?');
        if (query >= 0) {
            String values = NAME_AND_VALUE
                    .matcher(rest.substring(query))
                    .replaceAll(found -> quoted(found.group(1) + found.group(2) + "=" + value(found)));
            rest = rest.substring(0, query) + values;
        }
        return address.substring(0, from) + host + rest;
    }

    private static String value(MatchResult parameter) {
        boolean secret = parameter.group(3).length() > 0
                && (isSecret(parameter.group(2))
                        || TOKEN.matcher(parameter.group(3)).matches());
        return secret ? MASK : parameter.group(3);
    }

    /** Whether a name is one of those that the data file lists, or ends with one as a word of its own. */
    private static boolean isSecret(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (NAMES.contains(name.replace("-", ""))) {
            return true;
        }
        return NAMES.contains(name.substring(name.lastIndexOf('-') + 1));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
