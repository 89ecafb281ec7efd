package org.gainsay.enrich.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a word from its homonyms by the words around it: no tank where there is water, no Georgia beside Atlanta. */
final class Guards {

    static final String FILE = "guards.tsv";
    static final List<String> COLUMNS = List.of("phrase", "condition", "words");

    private enum Condition {
        NOT_AFTER,
        NOT_BEFORE,
        NOT_WITH,
        ONLY_AFTER,
        ONLY_BEFORE,
        ONLY_WITH,
        NOT_A_PERSON
    }

    private record Guard(Condition condition, Set<String> words) {

        boolean allows(List<Words.Word> sentence, int from, int count) {
            return switch (condition) {
                case NOT_AFTER ->
                    from == 0 || !words.contains(sentence.get(from - 1).text());
                case ONLY_AFTER ->
                    from > 0 && words.contains(sentence.get(from - 1).text());
                case NOT_BEFORE -> !before(sentence, from + count);
                case ONLY_BEFORE -> before(sentence, from + count);
                case NOT_WITH -> !with(sentence, from, count);
                case ONLY_WITH -> with(sentence, from, count);
                case NOT_A_PERSON -> !person(sentence, from, count);
            };
        }

        private boolean before(List<Words.Word> sentence, int next) {
            return next < sentence.size()
                    && sentence.get(next).gap() != Words.Gap.OTHER
                    && words.contains(sentence.get(next).text());
        }

        private boolean with(List<Words.Word> sentence, int from, int count) {
            for (int i = 0; i < sentence.size(); i++) {
                if ((i < from || i >= from + count)
                        && words.contains(sentence.get(i).text())) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a capitalised word that is not in the list stands directly before or after: "Michael Jordan". */
        private boolean person(List<Words.Word> sentence, int from, int count) {
            int next = from + count;
            boolean given = from > 1
                    && name(sentence.get(from - 1))
                    && sentence.get(from).gap() == Words.Gap.SPACE;
            boolean surname = next < sentence.size()
                    && name(sentence.get(next))
                    && sentence.get(next).gap() == Words.Gap.SPACE;
            return given || surname;
        }

        private boolean name(Words.Word word) {
            return word.capital() && !word.allCapitals() && !words.contains(word.text());
        }
    }

    private final Map<String, List<Guard>> guards = new HashMap<>();

    private Guards() {}

    static Guards load(@Nullable Path userDirectory) {
        Guards all = new Guards();
        for (Table table : Table.both(FILE, COLUMNS, userDirectory)) {
            table.rows().forEach(all::add);
        }
        return all;
    }

    private void add(Table.Row row) {
        Condition condition = row.constant("condition", Condition.class);
        Set<String> words = row.list("words").stream()
                .map(word -> Words.of(word).get(0).text())
                .collect(Collectors.toUnmodifiableSet());
        for (String phrase : row.list("phrase")) {
            guards.computeIfAbsent(key(Words.of(phrase)), unused -> new ArrayList<>())
                    .add(new Guard(condition, words));
        }
    }

    private static String key(List<Words.Word> words) {
        return words.stream().map(Words.Word::text).collect(Collectors.joining(" "));
    }

    /** Whether these words of the sentence mean what the lexicon says. */
    boolean allow(List<Words.Word> sentence, int from, int count) {
        List<Guard> own = guards.get(key(sentence.subList(from, from + count)));
        return own == null || own.stream().allMatch(guard -> guard.allows(sentence, from, count));
    }
}
