package org.gainsay.enrich.context;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chooses the earlier matter that a denial answers or a phrase points back to, and takes from it what was left unsaid. */
public final class Antecedents {

    /** Ids that a pointing phrase leaves open. */
    private static final Set<String> VAGUE = Set.of("arms", "components", "dual-use");

    private Antecedents() {}

    /**
     * The matter that fits best, the nearest first, or null.
     *
     * @param matters oldest first
     * @param wanted what the sentence itself says
     * @param source who speaks
     * @param denial whether it is an answer: then a matter that the speaker is party to goes before a nearer one
     */
    public static @Nullable Matter choose(List<Matter> matters, Matter wanted, Set<String> source, boolean denial) {
        if (denial) {
            for (int i = matters.size() - 1; i >= 0; i--) {
                Matter m = matters.get(i);
                if (fits(m, wanted) && party(m, source) && !m.sources.equals(source)) {
                    return m;
                }
            }
            for (int i = matters.size() - 1; i >= 0; i--) {
                Matter m = matters.get(i);
                if (fits(m, wanted) && party(m, source)) {
                    return m;
                }
            }
        }
        for (int i = matters.size() - 1; i >= 0; i--) {
            if (fits(matters.get(i), wanted)) {
                return matters.get(i);
            }
        }
        return null;
    }

    private static boolean party(Matter matter, Set<String> source) {
        return !Collections.disjoint(matter.parties(), source);
    }

    private static boolean fits(Matter m, Matter wanted) {
        if (m == wanted || m.equipment.isEmpty()) {
            return false;
        }
        if (m.sentence == wanted.sentence && wanted.equipment.isEmpty() && !m.denied) {
            return true;
        }
        boolean suppliers = wanted.suppliers.isEmpty()
                || m.suppliers.isEmpty()
                || !Collections.disjoint(wanted.suppliers, m.parties());
        boolean recipients = wanted.recipients.isEmpty()
                || m.recipients.isEmpty()
                || !Collections.disjoint(wanted.recipients, m.parties());
        return suppliers && recipients && goods(m, wanted);
    }

    private static boolean goods(Matter m, Matter wanted) {
        return wanted.equipment.isEmpty()
                || wanted.loose
                || !Collections.disjoint(m.equipment, wanted.equipment)
                || wanted.equipment.contains("arms")
                || (wanted.pointing && VAGUE.containsAll(wanted.equipment))
                || m.equipment.contains("arms");
    }

    /** Fills what {@code matter} leaves unsaid from {@code from}. */
    public static void inherit(Matter matter, Matter from, boolean action) {
        boolean vague = (matter.loose && Collections.disjoint(matter.equipment, from.equipment))
                || (matter.equipment.size() == 1
                        && VAGUE.containsAll(matter.equipment)
                        && matter.pointing
                        && !matter.negated);
        if (vague) {
            matter.equipment.clear();
        }
        if (matter.equipment.isEmpty()) {
            matter.equipment.addAll(from.equipment);
        }
        Set<String> suppliers = new TreeSet<>(matter.suppliers);
        Set<String> recipients = new TreeSet<>(matter.recipients);
        if (suppliers.isEmpty()) {
            for (String id : from.suppliers) {
                if (!recipients.contains(id) || from.recipients.contains(id)) {
                    matter.suppliers.add(id);
                }
            }
        }
        if (recipients.isEmpty()) {
            for (String id : from.recipients) {
                if (!suppliers.contains(id)) {
                    matter.recipients.add(id);
                }
            }
        }
        if (action) {
            matter.action = from.action;
            matter.prospective |= from.prospective;
        }
    }
}
