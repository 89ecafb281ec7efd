package org.gainsay.enrich.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;

/**
 * The goods that a sentence lists in one breath: "rifles, drone parts and body armour". What is said of one of a list is said
 * of all; and a general word that is spelled out, "lethal aid, including drones", gives way to what spells it out.
 *
 * <p>A list with somebody's name inside is none: "French guns and Indian rockets" may be two matters.
 */
public final class GoodsLists {

    /** No lists. */
    static final GoodsLists NONE = new GoodsLists(List.of());

    /** What stands between two goods of a list: a comma or a conjunction, and up to three words that describe the second. */
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\s*(?:,|,?\\s*\\b(?:and|or|plus|as well as)\\b|/)\\s*((?:[\\p{L}\\p{N}.,’'-]+\\s+){0,3})");

    /** What stands between a general word and the goods that spell it out. */
    private static final Pattern SPELLED_OUT = Pattern.compile(
            "(?i)\\s*,?\\s*\\b(?:including|such as|like|namely|among them|especially|chiefly|mostly)\\s*((?:[\\p{L}\\p{N}.,’'-]+\\s+){0,3})");

    /** With one of these between them, two goods have each a phrase or a clause of their own. */
    private static final Pattern OWN_PHRASE = Pattern.compile(
            "(?i)\\b(?:not?|never|nor|but|for|from|to|with|of|in|on|by|at|than|rather|that|which|who|is|are|was|were|be|been|has|have"
                    + "|had|will|would|says?|said|sold|sent|bought|made|den(?:y|ies|ied)|declared|identified)\\b");

    private record Row(Set<String> general, Set<String> listed) {}

    private final List<Row> rows;

    private GoodsLists(List<Row> rows) {
        this.rows = rows;
    }

    /** The lists of a sentence whose goods and actors are known. */
    static GoodsLists of(String sentence, Collection<GoodsMention> goods, Collection<ActorMention> actors) {
        List<GoodsMention> inOrder = goods.stream()
                .sorted(Comparator.comparingInt(GoodsMention::start))
                .toList();
        List<Row> rows = new ArrayList<>();
        Row open = null;
        for (int i = 0; i < inOrder.size(); i++) {
            GoodsMention next = inOrder.get(i);
            if (open != null) {
                GoodsMention before = inOrder.get(i - 1);
                if (joins(SPELLED_OUT, sentence, before, next, actors)) {
                    open.listed().removeAll(before.ids());
                    open.general().addAll(before.ids());
                    open.listed().addAll(next.ids());
                    continue;
                }
                if (joins(LINK, sentence, before, next, actors)) {
                    open.listed().addAll(next.ids());
                    continue;
                }
            }
            open = new Row(new TreeSet<>(), new TreeSet<>(next.ids()));
            rows.add(open);
        }
        return new GoodsLists(rows.stream()
                .filter(row -> row.listed().size() + row.general().size() > 1)
                .toList());
    }

    private static boolean joins(
            Pattern link, String sentence, GoodsMention before, GoodsMention next, Collection<ActorMention> actors) {
        if (next.start() < before.end()) {
            return false;
        }
        var between = link.matcher(sentence.substring(before.end(), next.start()));
        return between.matches()
                && !OWN_PHRASE.matcher(between.group(1)).find()
                && actors.stream().noneMatch(actor -> actor.start() >= before.end() && actor.end() <= next.start());
    }

    /**
     * An event's goods, with the rest of the lists that they stand in.
     *
     * @param possible which goods may be added, unless they spell out a general word
     */
    List<String> complete(List<String> equipment, Predicate<String> possible) {
        Set<String> out = new TreeSet<>(equipment);
        for (Row row : rows) {
            boolean meant = equipment.stream().anyMatch(row.listed()::contains)
                    || equipment.stream().anyMatch(row.general()::contains);
            if (meant) {
                row.listed().stream()
                        .filter(id -> !row.general().isEmpty() || possible.test(id))
                        .forEach(out::add);
                row.general().stream().filter(id -> !row.listed().contains(id)).forEach(out::remove);
            }
        }
        return List.copyOf(out);
    }
}
