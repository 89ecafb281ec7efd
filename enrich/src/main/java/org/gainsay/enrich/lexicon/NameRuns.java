package org.gainsay.enrich.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.enrich.lexicon.NameWords.Role;

/** Finds runs of words that may be one name: capitalised words, and the small words that names have inside. */
final class NameRuns {

    private static final Set<String> NEED_HEAD = Set.of("of", "for", "and");
    private static final Set<String> POSSESSORS = Set.of("people", "lord", "workers", "farmers", "women", "fishermen");

    /** Words that may belong to one name, from first to last inclusive. */
    record Run(int first, int last) {

        int words() {
            return last - first + 1;
        }
    }

    private NameRuns() {}

    /** @param taken words that are known to name nobody */
    static List<Run> of(List<Words.Word> words, NameWords roles, boolean[] taken) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (taken[at] || !begins(words.get(at), roles)) {
                at++;
                continue;
            }
            int last = end(words, roles, taken, at);
            runs.add(new Run(at, last));
            at = last + 1;
        }
        return runs;
    }

    private static boolean begins(Words.Word word, NameWords roles) {
        return word.capital() && !roles.is(Role.FUNCTION_WORD, word);
    }

    private static int end(List<Words.Word> words, NameWords roles, boolean[] taken, int first) {
        int last = first;
        int next = first + 1;
        while (next < words.size() && !taken[next] && joins(words, roles, next)) {
            Words.Word word = words.get(next);
            if (begins(word, roles) || isKindOfName(word, roles)) {
                last = next;
            } else if (!roles.is(Role.CONNECTOR, word) || !mayConnect(words, roles, first, next)) {
                break;
            }
            next++;
        }
        return last;
    }

    /** A word that begins no name, but ends some: "Carib Watch". */
    private static boolean isKindOfName(Words.Word word, NameWords roles) {
        return word.capital() && roles.isAny(word, Role.ORGANISATION, Role.MEDIUM);
    }

    private static boolean joins(List<Words.Word> words, NameWords roles, int next) {
        Words.Word word = words.get(next);
        Words.Word before = words.get(next - 1);
        return word.joined()
                || (word.gap() == Words.Gap.POSSESSIVE && POSSESSORS.contains(before.text()))
                || (word.gap() == Words.Gap.STOP && isAbbreviated(before, roles));
    }

    private static boolean isAbbreviated(Words.Word word, NameWords roles) {
        boolean initial = word.text().length() == 1;
        return initial || (word.text().length() <= 5 && roles.is(Role.TITLE, word));
    }

    /** "of", "for" and "and" belong to a name only after a word that asks for them: "Institute for …". */
    private static boolean mayConnect(List<Words.Word> words, NameWords roles, int first, int at) {
        // What reads "and" in one character is "&".
        boolean ampersand = words.get(at).end() - words.get(at).start() == 1;
        if (ampersand || !NEED_HEAD.contains(words.get(at).text())) {
            return true;
        }
        for (int i = first; i < at; i++) {
            if (roles.isAny(words.get(i), Role.ORGANISATION, Role.GROUP, Role.OFFICE, Role.FIRST_GROUP)) {
                return true;
            }
        }
        return false;
    }
}
