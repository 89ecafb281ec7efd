package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.enrich.parse.Tree;

/**
 * What stands around a verb: its subject, objects and prepositional phrases, with those that coordination, control and
 * relative clauses leave unsaid filled in.
 */
final class Arguments {

    private final Unit unit;
    final int verb;
    int subject = -1;
    int object = -1;
    int indirect = -1;
    int agent = -1;
    final boolean passive;
    final Map<String, List<Integer>> objects = new LinkedHashMap<>();

    /**
     * Reads the arguments of a verb.
     *
     * @param gap the noun that a relative clause or participle describes, or -1
     */
    Arguments(Unit unit, int verb, int gap) {
        this.unit = unit;
        this.verb = verb;
        Tree tree = unit.tree();
        boolean participle =
                unit.token(verb).tag().equals("VBN") || unit.token(verb).tag().equals("VBD");
        boolean passiveSubject = tree.child(verb, "nsubjpass", "csubjpass") >= 0;
        boolean auxpass = tree.child(verb, "auxpass") >= 0;
        boolean reduced = gap >= 0 && participle && unit.token(verb).label().equals("acl");
        this.passive = passiveSubject || auxpass || reduced;
        int subj = tree.child(verb, "nsubj", "nsubjpass", "csubj", "csubjpass");
        if (subj >= 0 && relative(subj) && gap >= 0) {
            subj = gap;
        }
        int obj = tree.child(verb, "dobj");
        if (obj >= 0 && relative(obj) && gap >= 0) {
            obj = gap;
        }
        for (int child : tree.children(verb)) {
            String label = unit.token(child).label();
            if (label.equals("prep") || label.equals("agent") || label.equals("dative") || label.equals("prt")) {
                pile(child);
            }
            if (label.equals("dative") || label.equals("iobj")) {
                if (tree.child(child, "pobj") < 0) {
                    indirect = child;
                }
            }
        }
        // "sold Fiji drones" and its like: the parser hangs the receiver on the goods.
        if (passive) {
            object = subj;
            int by = tree.child(verb, "agent");
            agent = by >= 0 ? tree.child(by, "pobj") : first("by");
            if (object < 0) {
                object = gap;
            }
            if (obj >= 0 && indirect < 0) {
                // "was sold drones": the subject received.
                indirect = object;
                object = obj;
            }
        } else {
            subject = subj;
            object = obj;
            if (gap >= 0 && subj < 0) {
                subject = gap;
            } else if (gap >= 0 && obj < 0 && subj != gap) {
                object = gap;
            }
        }
    }

    private boolean relative(int i) {
        return unit.token(i).tag().startsWith("W") || unit.lower(i).equals("that");
    }

    private void pile(int prep) {
        String key = unit.lemma(prep);
        List<Integer> at = objects.computeIfAbsent(key, k -> new ArrayList<>());
        at.addAll(unit.tree().children(prep, "pobj", "pcomp"));
        // "from Gabon to Fiji": the second preposition may hang on the first.
        for (int below : unit.tree().children(prep, "prep")) {
            pile(below);
        }
    }

    int first(String preposition) {
        List<Integer> at = objects.get(preposition);
        return at == null || at.isEmpty() ? -1 : at.get(0);
    }

    List<Integer> all(String preposition) {
        return objects.getOrDefault(preposition, List.of());
    }

    /** Takes from another verb what this one lacks: "has not sent and will not send it tanks". */
    void share(Arguments other) {
        if (object < 0 && !passive && !other.passive) {
            object = other.object;
            if (indirect < 0) {
                indirect = other.indirect;
            }
            other.objects.forEach(objects::putIfAbsent);
        } else if (passive && other.passive && agent < 0) {
            agent = other.agent;
            other.objects.forEach(objects::putIfAbsent);
        }
    }
}
