package org.gainsay.enrich.lexicon;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that tell how names are built and what they name, read from {@code name-patterns.tsv}. */
final class NameWords {

    static final String FILE = "name-patterns.tsv";
    static final List<String> COLUMNS = List.of("role", "words");

    /** What a word does in or beside a name. */
    enum Role {
        /** Ends the name of a company and is no part of it. */
        LEGAL_FORM,
        /** Ends the name of a company. */
        FIRM,
        /** Ends the name of a newspaper, agency or broadcaster. */
        MEDIUM,
        /** Ends the name of an armed group. */
        GROUP,
        /** Ends the name of another organisation. */
        ORGANISATION,
        /** Ends the name of a place that is no actor. */
        PLACE,
        /** Begins the name of a medium. */
        FIRST_MEDIUM,
        /** Begins the name of an armed group. */
        FIRST_GROUP,
        /** Begins the name of a company. */
        FIRST_FIRM,
        /** Inside a name: makes an army or a front a group even after a country's name. */
        CAUSE,
        /** An organ of a state: stands after a country's name without being another name. */
        OFFICE,
        /** Stands before a person's name or describes one. */
        TITLE,
        /** Stands before a title: "deputy", "defence". */
        TITLE_MODIFIER,
        /** A title of those who speak for no state, whatever their nationality. */
        PRIVATE,
        /** Takes a person out of office. */
        FORMER,
        /** Names a war or an attack: a country that it is fought in or against is no party to a deal by that. */
        WAR,
        /** A small word beside a name that tells a company. */
        FIRM_NOUN,
        /** A small word beside a name that tells a medium. */
        MEDIUM_NOUN,
        /** A small word beside a name that tells an armed group. */
        GROUP_NOUN,
        /** A small word beside a name that tells another organisation. */
        ORGANISATION_NOUN,
        /** Capitalised without being a name. */
        FUNCTION_WORD,
        /** Small words inside a name. */
        CONNECTOR
    }

    private final Map<Role, Set<String>> roles = new EnumMap<>(Role.class);

    private NameWords() {
        for (Role role : Role.values()) {
            roles.put(role, new HashSet<>());
        }
    }

    static NameWords load(@Nullable Path userDirectory) {
        NameWords words = new NameWords();
        for (Table table : Table.both(FILE, COLUMNS, userDirectory)) {
            for (Table.Row row : table.rows()) {
                Set<String> set = words.roles.getOrDefault(row.constant("role", Role.class), Set.of());
                row.list("words").forEach(word -> set.add(Words.of(word).get(0).text()));
            }
        }
        return words;
    }

    boolean is(Role role, Words.Word word) {
        return roles.getOrDefault(role, Set.of()).contains(word.text());
    }

    boolean isAny(Words.Word word, Role... any) {
        for (Role role : any) {
            if (is(role, word)) {
                return true;
            }
        }
        return false;
    }
}
