package org.gainsay.enrich.lexicon;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the actors that a sentence names. */
public final class Actors {

    static final String FILE = "actors.tsv";
    static final List<String> COLUMNS = List.of("id", "kind", "form", "text", "from", "until");
    static final String COUNTRIES = "countries.tsv";
    static final List<String> COUNTRY_COLUMNS = List.of("id", "kind", "names", "demonyms", "capitals");
    static final String PLACES = "places.tsv";
    static final List<String> PLACE_COLUMNS = List.of("id", "text");

    /** Stands where words are no actor: "New Mexico". */
    static final String NOBODY = "-";

    private record Entry(
            List<String> ids,
            ActorKind kind,
            ActorForm form,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean holds(@Nullable LocalDate day) {
            return day == null
                    ? until == null
                    : (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }

        boolean isNobody() {
            return ids.get(0).equals(NOBODY);
        }
    }

    private final PhraseIndex<Entry> index = new PhraseIndex<>();
    private final Guards guards;
    private final Set<String> countryWords = new LinkedHashSet<>();
    private final NameWords nameWords;
    private final NamePatterns patterns;

    private Actors(Guards guards, NameWords nameWords) {
        this.guards = guards;
        this.nameWords = nameWords;
        this.patterns = new NamePatterns(nameWords);
    }

    static Actors load(Guards guards, @Nullable Path userDirectory) {
        Actors actors = new Actors(guards, NameWords.load(userDirectory));
        for (Table table : Table.both(COUNTRIES, COUNTRY_COLUMNS, userDirectory)) {
            table.rows().forEach(actors::addCountry);
        }
        for (Table table : Table.both(PLACES, PLACE_COLUMNS, userDirectory)) {
            table.rows().forEach(actors::addPlace);
        }
        for (Table table : Table.both(FILE, COLUMNS, userDirectory)) {
            table.rows().forEach(actors::add);
        }
        return actors;
    }

    private void addCountry(Table.Row row) {
        addCountry(row, "capitals", ActorForm.CAPITAL);
        addCountry(row, "demonyms", ActorForm.DEMONYM);
        addCountry(row, "names", ActorForm.NAME);
    }

    private void addCountry(Table.Row row, String column, ActorForm form) {
        ActorKind kind = row.constant("kind", ActorKind.class);
        Entry entry = new Entry(List.of(row.get("id")), kind, form, null, null);
        for (String text : row.list(column)) {
            index.add(text, entry);
            countryWords.add(text);
        }
    }

    private void addPlace(Table.Row row) {
        Entry entry = new Entry(List.of(row.get("id")), ActorKind.STATE, ActorForm.PLACE, null, null);
        row.list("text").forEach(text -> index.add(text, entry));
    }

    private void add(Table.Row row) {
        List<String> ids = row.list("id");
        if (ids.isEmpty()) {
            throw row.problem("id", "is empty; write the actor's id, or - for words that are no actor");
        }
        boolean nobody = ids.get(0).equals(NOBODY);
        Entry entry = new Entry(
                ids,
                nobody ? ActorKind.UNKNOWN : row.constant("kind", ActorKind.class),
                nobody ? ActorForm.NAME : row.constant("form", ActorForm.class),
                date(row, "from"),
                date(row, "until"));
        List<String> texts = row.list("text");
        if (texts.isEmpty()) {
            throw row.problem("text", "is empty; write the words, several parted by |");
        }
        texts.forEach(text -> index.add(text, entry));
    }

    private static @Nullable LocalDate date(Table.Row row, String column) {
        String text = row.get(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw row.problem(column, "\"" + text + "\" is no date; write it as 2024-05-31");
        }
    }

    /** Every name, demonym and capital of a country, for a search that needs no more than whether there are any. */
    public Set<String> countryWords() {
        return Collections.unmodifiableSet(countryWords);
    }

    /** The actors of a sentence whose day is not known: people who left office are not found. */
    public List<ActorMention> find(CharSequence sentence) {
        return find(sentence, null);
    }

    /**
     * The actors that a sentence names, in reading order, none overlapping another; of two that would, the longer.
     *
     * @param day the article's day: who held an office then is meant by it
     */
    public List<ActorMention> find(CharSequence sentence, @Nullable LocalDate day) {
        List<Words.Word> words = Words.of(sentence);
        return names(sentence, words, day).stream()
                .map(name -> name.mention(words))
                .toList();
    }

    /**
     * The actors of an article's sentences, each read with the knowledge of the others: a short form means the name that
     * is spelled out elsewhere ("the Ledger", "Zahra"), and a person means whom the article says the person speaks for.
     *
     * @param sentences the sentences in reading order
     * @param day the article's day
     * @return for every sentence what {@link #find(CharSequence, LocalDate)} would return, so resolved
     */
    public List<List<ActorMention>> findAll(List<? extends CharSequence> sentences, @Nullable LocalDate day) {
        return new ArticleNames(this, nameWords).read(sentences, day);
    }

    List<Name> names(CharSequence sentence, List<Words.Word> words, @Nullable LocalDate day) {
        List<Name> known = new ArrayList<>();
        boolean[] nobody = new boolean[words.size()];
        int at = 0;
        while (at < words.size()) {
            int from = at;
            PhraseIndex.Match<Entry> match =
                    index.longest(words, from, m -> m.entry().holds(day) && guards.allow(words, from, m.words()));
            if (match == null) {
                at++;
                continue;
            }
            at += match.words();
            Entry entry = match.entry();
            if (entry.isNobody()) {
                Arrays.fill(nobody, from, at, true);
            } else {
                known.add(new Name(from, at - 1, entry.ids(), entry.kind(), entry.form()));
            }
        }
        return patterns.complete(sentence, words, known, nobody);
    }
}
