package org.gainsay.ingest.plaintext;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ingest.api.Part;

/** Reads the authors from a byline; rather none than a wrong one. */
final class Byline {

    private static final Pattern BYLINE = Pattern.compile("^By (?<names>[^.!?]{3,120}?)(?:, [^,]{3,60})?$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*");

    /** Two to four words in capitals, particles between them: no desk, no staff, no agency in one word. */
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]*(?:\\s(?:(?:de|da|do|dos|di|del|della|van|von|der|den|bin|ibn|al|el|la|le)\\s)*\\p{Lu}[\\p{L}'’.-]*){1,3}");

    private static final Pattern NO_PERSON = Pattern.compile(
            "(?i)\\b(staff|desk|correspondents?|reporters?|bureau|agenc(?:y|ies)|news|editors?|team|writers?)\\b");

    private Byline() {}

    static List<String> authors(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Part.Kind.BOILERPLATE)
                .map(part -> BYLINE.matcher(part.text()))
                .filter(Matcher::matches)
                .map(byline -> names(byline.group("names")))
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> names(String text) {
        List<String> names = BETWEEN.splitAsStream(text).toList();
        boolean people = names.stream()
                .allMatch(name ->
                        NAME.matcher(name).matches() && !NO_PERSON.matcher(name).find());
        return people ? names : List.of();
    }
}
