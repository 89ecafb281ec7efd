package org.gainsay.enrich.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the military and dual-use goods that a sentence names. */
public final class Equipment {

    static final String FILE = "equipment.tsv";
    static final List<String> COLUMNS = List.of("id", "form", "model", "text", "context");

    /** The top level of the taxonomy. */
    public static final Set<String> TAXONOMY = Set.of(
            "arms",
            "small-arms",
            "ammunition",
            "artillery",
            "missiles",
            "air-defence",
            "drones",
            "aircraft",
            "armour",
            "naval",
            "vehicles",
            "protective-gear",
            "optics",
            "electronics",
            "machine-tools",
            "engines",
            "propellants",
            "explosives",
            "imagery",
            "cbrn",
            "dual-use",
            "components");

    /** Stands where words are no goods: "water tank". */
    static final String NOTHING = "-";

    private record Entry(
            List<String> ids, GoodsForm form, @Nullable String model, Set<String> context) {

        boolean isNothing() {
            return ids.get(0).equals(NOTHING);
        }

        boolean fits(Set<String> sentence) {
            return context.isEmpty() || context.stream().anyMatch(sentence::contains);
        }
    }

    private final PhraseIndex<Entry> index = new PhraseIndex<>();
    private final Map<String, GoodsForm> phrases = new LinkedHashMap<>();
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
        Entry entry = entry(row);
        List<String> texts = row.list("text");
        if (texts.isEmpty()) {
            throw row.problem("text", "is empty; write the words, several parted by |");
        }
        for (String text : texts) {
            for (String form : Plurals.withPlural(text)) {
                index.add(form, entry);
                if (!entry.isNothing()) {
                    phrases.merge(form, entry.form(), (a, b) -> a == GoodsForm.CIVIL ? b : a);
                }
            }
        }
    }

    private static Entry entry(Table.Row row) {
        List<String> ids = row.list("id");
        if (ids.equals(List.of(NOTHING))) {
            return new Entry(ids, GoodsForm.KIND, null, Set.of());
        }
        if (ids.isEmpty() || !TAXONOMY.containsAll(ids)) {
            throw row.problem(
                    "id",
                    "\"" + row.get("id") + "\" is not of the taxonomy; write - or one of "
                            + TAXONOMY.stream().sorted().collect(Collectors.joining(", ")));
        }
        String model = row.get("model");
        Set<String> context = new HashSet<>();
        row.list("context").forEach(word -> context.add(Words.of(word).get(0).text()));
        return new Entry(ids, row.constant("form", GoodsForm.class), model.isEmpty() ? null : model, context);
    }

    /** Every phrase that can name goods, for a search that needs no more than whether there are any. */
    public Map<String, GoodsForm> phrases() {
        return Map.copyOf(phrases);
    }

    /** The goods that a sentence names, in reading order, none overlapping another; of two that would, the longer. */
    public List<GoodsMention> find(CharSequence sentence) {
        List<Words.Word> words = Words.of(sentence);
        Set<String> all = words.stream().map(Words.Word::text).collect(Collectors.toSet());
        List<Compounds.Goods> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            PhraseIndex.Match<Entry> match =
                    index.longest(words, from, m -> m.entry().fits(all) && guards.allow(words, from, m.words()));
            if (match == null) {
                at++;
                continue;
            }
            at += match.words();
            Entry entry = match.entry();
            if (!entry.isNothing()) {
                found.add(new Compounds.Goods(from, at - 1, entry.ids(), entry.form(), entry.model()));
            }
        }
        return Compounds.join(words, found).stream()
                .map(goods -> new GoodsMention(
                        words.get(goods.first()).start(),
                        words.get(goods.last()).end(),
                        goods.ids(),
                        goods.form(),
                        goods.model()))
                .toList();
    }
}
