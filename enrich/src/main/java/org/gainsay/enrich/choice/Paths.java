package org.gainsay.enrich.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.parse.Token;
import org.gainsay.enrich.rule.Draft;
import org.gainsay.enrich.rule.Unit;

/**
 * How those whom a sentence names hang in its tree: the relations from the name up to the first verb or noun that the
 * vocabulary knows, or to the goods (the path feature of semantic role labelling: Gildea and Jurafsky, 2002).
 */
final class Paths {

    private static final int MOST_STEPS = 6;
    private static final int MOST_NAMED = 3;

    private final Map<Set<String>, Set<String>> paths = new LinkedHashMap<>();
    private final Vocabulary vocabulary;

    Paths(List<Unit> units, Draft draft, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            for (int i = 0; i < unit.tree().size(); i++) {
                ActorMention actor = unit.actors().get(i);
                if (actor != null) {
                    paths.computeIfAbsent(new TreeSet<>(actor.ids()), k -> new LinkedHashSet<>())
                            .addAll(climb(unit, i, u == draft.unit() ? draft.token() : -1));
                }
            }
        }
    }

    /** The paths of somebody whom the sentence names; empty for anybody else. */
    Set<String> of(Set<String> ids) {
        return paths.getOrDefault(ids, Set.of());
    }

    private Set<String> climb(Unit unit, int from, int event) {
        Set<String> out = new LinkedHashSet<>();
        List<String> steps = new ArrayList<>();
        boolean met = false;
        int at = from;
        for (int n = 0; n < MOST_STEPS; n++) {
            Token t = unit.tree().get(at);
            if (t.head() < 0) {
                if (!met) {
                    out.add("path-" + shown(steps) + ">root");
                }
                break;
            }
            if (t.label().equals("prep")) {
                steps.add(t.lemma());
            } else if (!t.label().equals("conj")) {
                steps.add(t.label());
            }
            at = t.head();
            if (at == event) {
                out.add("to-event-" + shown(steps) + (passive(unit, at) ? "-passive" : ""));
            }
            String kind = kind(unit, at);
            if (!met && !kind.isEmpty()) {
                met = true;
                out.add("path-" + shown(steps) + ">" + kind + (passive(unit, at) ? "-passive" : ""));
                if (!steps.isEmpty()) {
                    out.add("path-last-" + steps.get(steps.size() - 1) + ">" + kind);
                }
            }
        }
        return out;
    }

    private static String shown(List<String> steps) {
        return String.join("-", steps.subList(Math.max(0, steps.size() - MOST_NAMED), steps.size()));
    }

    private static boolean passive(Unit unit, int i) {
        return unit.tree().child(i, "auxpass") >= 0;
    }

    /** What the vocabulary calls a token; empty if nothing. */
    private String kind(Unit unit, int i) {
        if (unit.goods().get(i) != null) {
            return "GOODS";
        }
        Token t = unit.tree().get(i);
        if (t.verb()) {
            for (VerbClass c : vocabulary.verb(t.lemma())) {
                return c.name();
            }
        } else if (unit.actors().get(i) == null) {
            for (NounClass c : vocabulary.noun(t.lemma())) {
                return "noun-" + c.name();
            }
        }
        return "";
    }
}
