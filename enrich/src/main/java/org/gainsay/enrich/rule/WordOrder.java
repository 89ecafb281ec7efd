package org.gainsay.enrich.rule;

import java.util.Objects;
import java.util.Set;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorForm;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * The last resort where no construction of the tree applied: goods, the dealing word nearest to them, and who stands where
 * around it.
 */
final class WordOrder {

    private static final Set<String> OPEN = Set.of(
            "if",
            "whether",
            "would",
            "could",
            "should",
            "warned",
            "warn",
            "warns",
            "urged",
            "unless",
            "?",
            "not",
            "no",
            "never",
            "n't",
            "n’t",
            "denied",
            "denies",
            "deny",
            "rejected",
            "without",
            "nothing",
            "none",
            "refused",
            "declined",
            "museum",
            "exercise",
            "parade",
            "drill",
            "ban",
            "treaty",
            "law",
            "rules");

    private final Unit unit;
    private final Vocabulary vocabulary;

    WordOrder(Unit unit, Vocabulary vocabulary) {
        this.unit = unit;
        this.vocabulary = vocabulary;
    }

    /** A draft, or null if goods, a dealing word or everybody is missing, or the words leave it open. */
    @Nullable
    Draft read(Party source, int index) {
        int goods = -1;
        for (int i = 0; i < unit.size(); i++) {
            if (OPEN.contains(unit.lower(i))) {
                return null;
            }
            if (goods < 0 && unit.goods(i) != null) {
                goods = i;
            }
        }
        int word = goods < 0 ? -1 : nearest(goods);
        if (word < 0) {
            return null;
        }
        Set<VerbClass> verb = unit.token(word).verb() ? vocabulary.verb(unit.lemma(word)) : Set.of();
        Set<NounClass> noun = unit.token(word).verb() ? Set.of() : vocabulary.noun(unit.lemma(word));
        Action action = action(verb, noun);
        boolean gets = action == Action.USE
                || action == Action.REQUEST
                || (!verb.contains(VerbClass.GIVE) && verb.contains(VerbClass.GET))
                || (!noun.contains(NounClass.GIVE) && noun.contains(NounClass.GET));
        Matter matter = new Matter(action);
        matter.prospective = action == Action.REQUEST;
        matter.cues.add(word);
        for (int i = 0; i < unit.size(); i++) {
            if (unit.goods(i) != null) {
                matter.equipment.addAll(Objects.requireNonNull(unit.goods(i)).ids());
            }
            ActorMention actor = unit.actor(i);
            if (actor != null && dealer(actor) && !source.ids().containsAll(actor.ids())) {
                place(matter, i, actor, word, gets);
            }
        }
        matter.recipients.removeAll(matter.suppliers);
        if (matter.suppliers.isEmpty() && matter.recipients.isEmpty()) {
            return null;
        }
        DenialKind none = null;
        return new Draft(none, source, matter, "word-order", word, index);
    }

    private static boolean dealer(ActorMention actor) {
        return actor.form() != ActorForm.PLACE
                && actor.kind() != ActorKind.PERSON
                && actor.kind() != ActorKind.UNKNOWN
                && actor.kind() != ActorKind.MEDIUM
                && actor.kind() != ActorKind.ORGANISATION
                && actor.kind() != ActorKind.REGION;
    }

    private void place(Matter matter, int i, ActorMention actor, int word, boolean gets) {
        String before = before(i);
        if (before.equals("from")
                || (unit.goods(Math.min(i + 1, unit.size() - 1)) != null && actor.form() == ActorForm.DEMONYM)) {
            matter.suppliers.addAll(actor.ids());
        } else if (before.equals("to") || before.equals("for")) {
            matter.recipients.addAll(actor.ids());
        } else if (before.equals("by")
                || (i < word && !before.equals("in") && matter.suppliers.isEmpty() && matter.recipients.isEmpty())) {
            (gets ? matter.recipients : matter.suppliers).addAll(actor.ids());
        }
    }

    private String before(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            String tag = unit.token(k).tag();
            if (tag.equals("IN") || tag.equals("TO")) {
                return unit.lower(k);
            }
            if (!tag.equals("DT") && !tag.startsWith("JJ") && !tag.startsWith("PRP")) {
                return "";
            }
        }
        return "";
    }

    private int nearest(int goods) {
        int best = -1;
        for (int i = 0; i < unit.size(); i++) {
            Set<VerbClass> verb = unit.token(i).verb() ? vocabulary.verb(unit.lemma(i)) : Set.of();
            boolean deals = verb.contains(VerbClass.GIVE)
                    || verb.contains(VerbClass.GET)
                    || verb.contains(VerbClass.MAKE)
                    || verb.contains(VerbClass.REQUEST);
            Set<NounClass> noun = unit.token(i).noun() ? vocabulary.noun(unit.lemma(i)) : Set.of();
            deals |= unit.goods(i) == null && (noun.contains(NounClass.GIVE) || noun.contains(NounClass.GET));
            if (deals && Math.abs(i - goods) <= 8 && (best < 0 || Math.abs(i - goods) < Math.abs(best - goods))) {
                best = i;
            }
        }
        return best;
    }

    private static Action action(Set<VerbClass> verb, Set<NounClass> noun) {
        if (verb.contains(VerbClass.GIVE)
                || verb.contains(VerbClass.GET)
                || noun.contains(NounClass.GIVE)
                || noun.contains(NounClass.GET)) {
            return Action.TRANSFER;
        }
        return verb.contains(VerbClass.MAKE)
                ? Action.PRODUCE
                : verb.contains(VerbClass.REQUEST) ? Action.REQUEST : Action.TRANSFER;
    }
}
