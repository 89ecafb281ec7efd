package org.gainsay.enrich.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the military and dual-use goods that a sentence names. */
public final class Equipment {

    static final String FILE = "equipment.tsv";
    static final List<String> COLUMNS = List.of("id", "form", "model", "text");

    /** Stands where words are no goods: "water tank". */
    static final String NOTHING = "-";

    private record Entry(
            List<String> ids, GoodsForm form, @Nullable String model) {

        boolean isNothing() {
            return ids.get(0).equals(NOTHING);
        }
    }

    private final PhraseIndex<Entry> index = new PhraseIndex<>();
    private final Set<String> phrases = new LinkedHashSet<>();
    private final Guards guards;

    private Equipment(Guards guards) {
        this.guards = guards;
    }

    static Equipment load(Guards guards, @Nullable Path userDirectory) {
        Equipment equipment = new Equipment(guards);
        for (Table table : Table.both(FILE, COLUMNS, userDirectory)) {
            table.rows().forEach(equipment::add);
        }
        return equipment;
    }

    private void add(Table.Row row) {
        List<String> ids = row.list("id");
        if (ids.isEmpty()) {
            throw row.problem("id", "is empty; write a taxonomy id, or - for words that are no goods");
        }
        boolean nothing = ids.get(0).equals(NOTHING);
        String model = row.get("model");
        Entry entry = new Entry(
                ids, nothing ? GoodsForm.KIND : row.constant("form", GoodsForm.class), model.isEmpty() ? null : model);
        for (String text : row.list("text")) {
            for (String form : Plurals.withPlural(text)) {
                index.add(form, entry);
                if (!nothing) {
                    phrases.add(form);
                }
            }
        }
    }

    /** Every phrase that can name goods, for a search that needs no more than whether there are any. */
    public Set<String> phrases() {
        return Collections.unmodifiableSet(phrases);
    }

    /** The goods that a sentence names, in reading order, none overlapping another; of two that would, the longer. */
    public List<GoodsMention> find(CharSequence sentence) {
        List<Words.Word> words = Words.of(sentence);
        List<GoodsMention> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            PhraseIndex.Match<Entry> match = index.longest(words, from, m -> guards.allow(words, from, m.words()));
            if (match == null) {
                at++;
                continue;
            }
            at += match.words();
            Entry entry = match.entry();
            if (!entry.isNothing()) {
                found.add(new GoodsMention(
                        words.get(from).start(), words.get(at - 1).end(), entry.ids(), entry.form(), entry.model()));
            }
        }
        return found;
    }
}
