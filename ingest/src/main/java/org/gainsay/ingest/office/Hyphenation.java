package org.gainsay.ingest.office;

import java.util.regex.Pattern;

/** Puts words together again that a typesetter divided at the end of a line. */
final class Hyphenation {

    /** A soft hyphen always divides; a hard one only before a line that goes on in lower case. */
    private static final Pattern DIVIDED =
            Pattern.compile("\\u00AD\\h*\\R?\\h*|(?<=\\p{Ll}{2})[-\\u2010]\\h*\\R\\h*(?=\\p{Ll}{2})");

    private Hyphenation() {}

    static String mend(String text) {
        return DIVIDED.matcher(text).replaceAll("");
    }
}
