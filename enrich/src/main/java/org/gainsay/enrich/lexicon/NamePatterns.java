package org.gainsay.enrich.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that are in no list by how they are built: a run of capitalised words whose last one tells what it is ("…
 * Liberation Army", "… Herald", "… Optik GmbH").
 *
 * <p>Which words tell what is data. A name found so takes the place of listed names inside it: the Lima Standard is not
 * Peru.
 */
final class NamePatterns {

    static final String FILE = "name-patterns.tsv";
    static final List<String> COLUMNS = List.of("role", "words");

    private enum Role {
        /** Ends the name of a company and is no part of it. */
        LEGAL_FORM,
        FIRM,
        MEDIUM,
        GROUP,
        ORGANISATION,
        /** An office or organ of a state: stands after a country's name without being part of another name. */
        OFFICE,
        /** Capitalised at the start of a sentence without being a name. */
        FUNCTION_WORD,
        /** Small words inside a name. */
        CONNECTOR
    }

    /** Words that may belong to one name, from first to last inclusive. */
    private record Run(int first, int last) {

        int words() {
            return last - first + 1;
        }
    }

    private final Map<Role, Set<String>> roles = new EnumMap<>(Role.class);

    private NamePatterns() {
        for (Role role : Role.values()) {
            roles.put(role, new HashSet<>());
        }
    }

    static NamePatterns load(@Nullable Path userDirectory) {
        NamePatterns patterns = new NamePatterns();
        for (Table table : Table.both(FILE, COLUMNS, userDirectory)) {
            for (Table.Row row : table.rows()) {
                Role role = row.constant("role", Role.class);
                for (String word : row.list("words")) {
                    patterns.words(role).add(Words.of(word).get(0).text());
                }
            }
        }
        return patterns;
    }

    private Set<String> words(Role role) {
        return roles.getOrDefault(role, Set.of());
    }

    private boolean is(Role role, Words.Word word) {
        return words(role).contains(word.text());
    }

    /** The known mentions, less those that are only a part of a longer name, and the names that no list holds. */
    List<ActorMention> complete(CharSequence text, List<Words.Word> words, List<ActorMention> known, boolean[] nobody) {
        boolean titleCase = titleCase(words);
        List<ActorMention> all = new ArrayList<>();
        for (Run run : runs(words, nobody)) {
            ActorMention name = name(text, words, run, known, titleCase);
            if (name != null) {
                all.add(name);
            }
        }
        List<ActorMention> names = List.copyOf(all);
        for (ActorMention mention : known) {
            if (names.stream().noneMatch(name -> name.start() < mention.end() && mention.start() < name.end())) {
                all.add(mention);
            }
        }
        all.sort(Comparator.comparingInt(ActorMention::start));
        return all;
    }

    private List<Run> runs(List<Words.Word> words, boolean[] nobody) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (!begins(words, at) || nobody[at]) {
                at++;
                continue;
            }
            int last = at;
            int next = at + 1;
            while (next < words.size() && words.get(next).joined() && !nobody[next]) {
                if (words.get(next).capital()) {
                    last = next;
                } else if (!is(Role.CONNECTOR, words.get(next))) {
                    break;
                }
                next++;
            }
            runs.add(new Run(at, last));
            at = last + 1;
        }
        return runs;
    }

    private boolean begins(List<Words.Word> words, int at) {
        Words.Word word = words.get(at);
        return word.capital() && !is(Role.FUNCTION_WORD, word);
    }

    private @Nullable ActorMention name(
            CharSequence text, List<Words.Word> words, Run run, List<ActorMention> known, boolean titleCase) {
        Words.Word last = words.get(run.last());
        if (run.words() > 1 && is(Role.LEGAL_FORM, last)) {
            return mention(text, words, new Run(run.first(), run.last() - 1), ActorKind.FIRM, ActorForm.PATTERN);
        }
        boolean hasKnown = known.stream().anyMatch(mention -> inside(words, run, mention));
        boolean whole = known.stream()
                .anyMatch(mention -> mention.start() <= words.get(run.first()).start() && mention.end() >= last.end());
        if (whole) {
            return null;
        }
        if (run.words() > 1 && !(hasKnown && is(Role.OFFICE, last))) {
            for (Role role : List.of(Role.GROUP, Role.MEDIUM, Role.ORGANISATION, Role.FIRM)) {
                if (is(role, last)) {
                    return mention(text, words, run, ActorKind.valueOf(role.name()), ActorForm.PATTERN);
                }
            }
        }
        if (titleCase) {
            return null;
        }
        boolean first = run.first() == 0 || words.get(run.first()).gap() == Words.Gap.OTHER;
        boolean ordinary = first && run.words() == 1;
        if (hasKnown || ordinary || is(Role.OFFICE, words.get(run.first()))) {
            return null;
        }
        return mention(text, words, run, ActorKind.UNKNOWN, ActorForm.PROPER);
    }

    private static boolean inside(List<Words.Word> words, Run run, ActorMention mention) {
        return mention.start() < words.get(run.last()).end()
                && words.get(run.first()).start() < mention.end();
    }

    private static ActorMention mention(
            CharSequence text, List<Words.Word> words, Run run, ActorKind kind, ActorForm form) {
        int start = words.get(run.first()).start();
        int end = words.get(run.last()).end();
        String id = text.subSequence(start, end).toString().replaceAll("\\s+", " ");
        return new ActorMention(start, end, List.of(id), kind, form);
    }

    /** Whether a sentence is written as headlines are, so that capitals tell nothing. */
    private static boolean titleCase(List<Words.Word> words) {
        int longer = 0;
        int capitals = 0;
        for (Words.Word word : words.subList(Math.min(1, words.size()), words.size())) {
            if (word.text().length() > 3) {
                longer++;
                capitals += word.capital() ? 1 : 0;
            }
        }
        return longer >= 3 && capitals * 10 >= longer * 7;
    }
}
