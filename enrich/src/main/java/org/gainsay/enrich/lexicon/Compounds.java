package org.gainsay.enrich.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins goods that are named by several nouns, as the taxonomy reads them: "drone engines" are engines, "drone parts" and
 * "parts for drones" are drones, and "shells for howitzers" are shells only.
 */
final class Compounds {

    private static final List<String> PARTS = List.of("components");

    /** Nouns that a noun before "and" may wait for. */
    private static final Set<String> HEADS = Set.of(
            "engines",
            "motors",
            "shells",
            "rounds",
            "ammunition",
            "scopes",
            "sights",
            "optics",
            "chips",
            "electronics",
            "propellants",
            "propellant",
            "fuel",
            "jammers",
            "radars");

    private static final Set<String> AND = Set.of("and", "or");
    private static final Set<String> BARTER =
            Set.of("swap", "swapped", "swapping", "barter", "bartered", "exchange", "exchanged", "traded", "trade");

    /** How many words may stand between "for" and what something is for. */
    private static final int REACH = 3;

    /** Goods from the first word to the last, inclusive. */
    record Goods(
            int first,
            int last,
            List<String> ids,
            GoodsForm form,
            @Nullable String model) {

        Goods withIds(List<String> other) {
            return new Goods(first, last, other, GoodsForm.COMPOUND, model);
        }

        boolean isParts() {
            return ids.equals(PARTS);
        }
    }

    private Compounds() {}

    static List<Goods> join(List<Words.Word> words, List<Goods> found) {
        return purposes(words, coordinated(words, compounds(words, found)));
    }

    /** "tank" and "engines" side by side: one thing, and the last noun says what. */
    private static List<Goods> compounds(List<Words.Word> words, List<Goods> found) {
        List<Goods> all = new ArrayList<>();
        for (Goods next : found) {
            Goods last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null
                    && last.last() + 1 == next.first()
                    && modifies(words, last)
                    && words.get(next.first()).joined()) {
                all.set(all.size() - 1, compound(last, next));
            } else {
                all.add(next);
            }
        }
        return all;
    }

    private static Goods compound(Goods modifier, Goods head) {
        boolean parts = head.isParts();
        return new Goods(
                modifier.first(),
                head.last(),
                parts ? modifier.ids() : head.ids(),
                GoodsForm.COMPOUND,
                parts || head.model() == null ? modifier.model() : head.model());
    }

    private static boolean modifies(List<Words.Word> words, Goods goods) {
        return goods.form() != GoodsForm.ACT
                && (!words.get(goods.last()).text().endsWith("s") || goods.form() != GoodsForm.KIND);
    }

    /** "drone and missile engines": the first noun waits for the head of the second. */
    private static List<Goods> coordinated(List<Words.Word> words, List<Goods> found) {
        List<Goods> all = new ArrayList<>(found);
        for (int i = 0; i + 1 < all.size(); i++) {
            Goods first = all.get(i);
            Goods second = all.get(i + 1);
            boolean joined = first.last() + 2 == second.first()
                    && AND.contains(words.get(first.last() + 1).text())
                    && first.form() == GoodsForm.KIND
                    && second.first() < second.last()
                    && !words.get(first.last()).text().endsWith("s");
            if (joined && HEADS.contains(words.get(second.last()).text())) {
                all.set(i, first.withIds(second.ids()));
            }
        }
        return all;
    }

    /** What something is for is no goods of its own, and parts belong to what they are for. */
    private static List<Goods> purposes(List<Words.Word> words, List<Goods> found) {
        if (words.stream().anyMatch(word -> BARTER.contains(word.text()))) {
            return found;
        }
        List<Goods> all = new ArrayList<>();
        boolean purpose = false;
        for (Goods next : found) {
            Goods last = all.isEmpty() ? null : all.get(all.size() - 1);
            purpose = last != null && (isPurpose(words, last, next) || (purpose && isListed(words, next)));
            if (!purpose || last == null) {
                all.add(next);
            } else if (last.isParts()) {
                all.set(all.size() - 1, last.withIds(next.ids()));
            }
        }
        return all;
    }

    private static boolean isPurpose(List<Words.Word> words, Goods goods, Goods purpose) {
        int preposition = goods.last() + 1;
        String word = words.get(preposition).text();
        return preposition < purpose.first()
                && words.get(preposition).joined()
                && (word.equals("for") || (word.equals("of") && goods.isParts()))
                && purpose.first() - preposition <= REACH + 1
                && continuous(words, preposition, purpose.first());
    }

    private static boolean isListed(List<Words.Word> words, Goods next) {
        return next.first() > 0 && AND.contains(words.get(next.first() - 1).text());
    }

    private static boolean continuous(List<Words.Word> words, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            Words.Word word = words.get(i);
            if (!word.joined() && word.gap() != Words.Gap.POSSESSIVE) {
                return false;
            }
        }
        return true;
    }
}
