package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.GoodsForm;
import org.gainsay.enrich.lexicon.GoodsMention;

/**
 * The goods that a noun phrase names.
 *
 * @param equipment taxonomy ids
 * @param heads the tokens that name them
 * @param pointing whether the phrase points back: a pronoun, "the weapons", "such shipments"
 * @param negated whether it says that there are none: "no shells", "not one rifle"
 */
record GoodsPhrase(Set<String> equipment, List<Integer> heads, boolean pointing, boolean negated) {

    static final GoodsPhrase NONE = new GoodsPhrase(Set.of(), List.of(), false, false);

    private static final Set<String> PRONOUNS = Set.of(
            "it",
            "them",
            "they",
            "these",
            "those",
            "this",
            "that",
            "some",
            "one",
            "ones",
            "none",
            "any",
            "which",
            "all",
            "half",
            "most",
            "both",
            "anything");
    private static final Set<String> BACK = Set.of(
            "the", "these", "those", "such", "this", "that", "its", "their", "his", "her", "our", "all", "some",
            "half");
    private static final Set<String> NO =
            Set.of("no", "neither", "none", "nothing", "nary", "nobody", "zero", "not", "never", "without");
    private static final Set<String> INSIDE = Set.of("of", "include", "including", "as", "like", "with");

    GoodsPhrase {
        equipment = Set.copyOf(equipment);
        heads = List.copyOf(heads);
    }

    boolean named() {
        return !equipment.isEmpty();
    }

    boolean any() {
        return named() || pointing;
    }

    static GoodsPhrase of(Unit unit, Vocabulary vocabulary, int head) {
        if (head < 0 || (unit.token(head).verb() && unit.goods(head) == null)) {
            return NONE;
        }
        Set<String> fine = new TreeSet<>();
        Set<String> generic = new TreeSet<>();
        List<Integer> heads = new ArrayList<>();
        boolean[] spelled = new boolean[1];
        gather(unit, head, fine, generic, heads, spelled, 0);
        if (!spelled[0] || fine.isEmpty()) {
            fine.addAll(generic);
        }
        if (fine.size() > 1) {
            fine.remove("components");
        }
        boolean negated = negated(unit, head);
        return new GoodsPhrase(fine, heads, pointing(unit, vocabulary, head, !fine.isEmpty()), negated);
    }

    private static void gather(
            Unit unit,
            int at,
            Set<String> fine,
            Set<String> generic,
            List<Integer> heads,
            boolean[] spelled,
            int depth) {
        if (depth > 8) {
            return;
        }
        GoodsMention goods = unit.goods(at);
        if (goods != null) {
            heads.add(at);
            (goods.form() == GoodsForm.GENERIC ? generic : fine).addAll(goods.ids());
        }
        for (int child : unit.tree().children(at)) {
            String label = unit.token(child).label();
            switch (label) {
                case "conj", "appos", "dep" -> gather(unit, child, fine, generic, heads, spelled, depth + 1);
                case "compound", "nmod", "amod", "nn", "npadvmod", "advnp" -> {
                    // In "missile parts" the lexicon has both words; a bare modifier counts if its head is no goods.
                    if (goods == null) {
                        gather(unit, child, fine, generic, heads, spelled, depth + 1);
                    }
                }
                case "prep" -> {
                    String lemma = unit.lemma(child);
                    if (INSIDE.contains(lemma)
                            && !(lemma.equals("with") && goods != null)
                            && !(lemma.equals("of") && goods != null)) {
                        for (int object : unit.tree().children(child, "pobj", "pcomp")) {
                            gather(unit, object, fine, generic, heads, spelled, depth + 1);
                        }
                        spelled[0] |= !lemma.equals("of");
                    } else if (goods != null
                            && (lemma.equals("including") || lemma.equals("include") || lemma.equals("as"))) {
                        spelled[0] = true;
                    }
                }
                default -> {}
            }
        }
    }

    static boolean negated(Unit unit, int head) {
        for (int child : unit.tree().children(head)) {
            String lower = unit.lower(child);
            String label = unit.token(child).label();
            if (NO.contains(lower) && !label.equals("conj") && !label.equals("prep")) {
                return true;
            }
            if (label.equals("neg") || (label.equals("preconj") && lower.equals("neither"))) {
                return true;
            }
            // "not a single shell": the negation hangs below the number.
            if ((label.equals("nummod")
                    || label.equals("det")
                    || label.equals("predet")
                    || label.equals("nmod")
                    || label.equals("quantmod"))) {
                for (int below : unit.tree().children(child)) {
                    if (NO.contains(unit.lower(below))
                            || unit.token(below).label().equals("neg")) {
                        return true;
                    }
                }
            }
        }
        String own = unit.lower(head);
        if (own.equals("none")
                || own.equals("nothing")
                || own.equals("neither")
                || own.equals("nobody")
                || own.equals("no-one")) {
            return true;
        }
        return (head > 1
                        && (unit.lower(head - 1).equals("single")
                                || unit.lower(head - 1).equals("one"))
                        && (unit.lower(head - 2).equals("not")
                                || (unit.lower(head - 2).equals("a")
                                        && head > 2
                                        && unit.lower(head - 3).equals("not"))))
                || (head > 0
                        && unit.lower(head - 1).equals("not")
                        && unit.lower(head).equals("one"));
    }

    private static boolean pointing(Unit unit, Vocabulary vocabulary, int head, boolean named) {
        String lower = unit.lower(head);
        if ((!named && PRONOUNS.contains(lower)) || (lower.equals("nothing") && !named)) {
            return true;
        }
        boolean back = false;
        for (int child : unit.tree().children(head)) {
            String label = unit.token(child).label();
            if (BACK.contains(unit.lower(child))
                    && (label.equals("det")
                            || label.equals("predet")
                            || label.equals("amod")
                            || label.equals("nmod")
                            || label.equals("poss"))) {
                back = true;
            }
            // "none of it", "two of them", "three of the drones"
            if (label.equals("prep") && unit.lemma(child).equals("of")) {
                int of = unit.tree().child(child, "pobj");
                if (of >= 0 && pointing(unit, vocabulary, of, named)) {
                    return true;
                }
            }
        }
        return back && (named || (vocabulary.is(unit.lemma(head), NounClass.POINTER) && unit.actor(head) == null));
    }
}
