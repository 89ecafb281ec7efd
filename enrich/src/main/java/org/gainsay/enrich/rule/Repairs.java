package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorForm;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.enrich.parse.Token;
import org.gainsay.enrich.parse.Tree;
import org.jspecify.annotations.Nullable;

/** Shallow repairs of what this parser is known to get wrong. */
final class Repairs {

    private static final Set<String> ACT = Set.of("of", "for", "with", "over");

    private final Vocabulary vocabulary;
    private final List<@Nullable ActorMention> actors;
    private final List<@Nullable GoodsMention> goods;
    private final List<Token> tokens;

    private Repairs(
            Tree tree, List<@Nullable ActorMention> actors, List<@Nullable GoodsMention> goods, Vocabulary vocabulary) {
        this.tokens = new ArrayList<>(tree.tokens());
        this.actors = actors;
        this.goods = goods;
        this.vocabulary = vocabulary;
    }

    static Tree repair(
            Tree tree, List<@Nullable ActorMention> actors, List<@Nullable GoodsMention> goods, Vocabulary vocabulary) {
        Repairs repairs = new Repairs(tree, actors, goods, vocabulary);
        repairs.nouns();
        repairs.gerundAfterAccusation();
        repairs.actUnderAgent();
        repairs.doubleObjects();
        return new Tree(repairs.tokens);
    }

    private void set(int i, int head, String label) {
        if (i != head && !above(i, head)) {
            tokens.set(i, tokens.get(i).under(head, label));
        }
    }

    /** Whether {@code top} governs {@code at}: hanging it there would close a loop. */
    private boolean above(int top, int at) {
        int up = at;
        for (int steps = 0; up >= 0 && steps <= tokens.size(); steps++) {
            if (up == top) {
                return true;
            }
            up = tokens.get(up).head();
        }
        return false;
    }

    /** Goods and actors are nouns, whatever the tagger took them for. */
    private void nouns() {
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.verb() && (goods.get(i) != null || actors.get(i) != null)) {
                String tag = goods.get(i) != null ? "NNS" : "NNP";
                tokens.set(i, new Token(t.start(), t.end(), t.form(), t.lemma(), tag, t.head(), t.label()));
            }
        }
    }

    private boolean is(int i, VerbClass kind) {
        return i >= 0 && vocabulary.is(tokens.get(i).lemma(), kind);
    }

    /** "charged him with smuggling engines to Laos": the gerund is no part of a compound. */
    private void gerundAfterAccusation() {
        for (int i = 1; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            String lower = t.form().toLowerCase(java.util.Locale.ROOT);
            int noun = t.head();
            if (!lower.endsWith("ing")
                    || noun <= i
                    || !ACT.contains(tokens.get(i - 1).lemma())
                    || tokens.get(noun).head() != i - 1) {
                continue;
            }
            String verb = stem(lower);
            if (verb.isEmpty() || !Set.of("compound", "nmod", "amod").contains(t.label())) {
                continue;
            }
            tokens.set(i, new Token(t.start(), t.end(), t.form(), verb, "VBG", i - 1, "pcomp"));
            set(noun, i, "dobj");
            int up = tokens.get(i - 1).head();
            for (int k = noun + 1; k < tokens.size(); k++) {
                if (tokens.get(k).head() == up && tokens.get(k).label().equals("prep")) {
                    set(k, i, "prep");
                }
            }
        }
    }

    private String stem(String gerund) {
        String base = gerund.substring(0, gerund.length() - 3);
        String undoubled = base.length() > 2 && base.charAt(base.length() - 1) == base.charAt(base.length() - 2)
                ? base.substring(0, base.length() - 1)
                : base;
        for (String candidate : List.of(base, base + "e", undoubled)) {
            if (!vocabulary.verb(candidate).isEmpty()) {
                return candidate;
            }
        }
        return "";
    }

    /** "is suspected by investigators of having supplied": what is suspected hangs by the verb. */
    private void actUnderAgent() {
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            int noun = t.head();
            if (!t.label().equals("prep") || !ACT.contains(t.lemma()) || noun < 0) {
                continue;
            }
            int up = tokens.get(noun).head();
            boolean clause = false;
            for (Token below : tokens) {
                clause |= below.head() == i && below.label().equals("pcomp");
            }
            int verb = up;
            for (int steps = 0; verb >= 0 && !tokens.get(verb).verb() && steps < 4; steps++) {
                verb = tokens.get(verb).head();
            }
            if (clause
                    && verb >= 0
                    && (is(verb, VerbClass.ACCUSE) || is(verb, VerbClass.SANCTION))
                    && tokens.get(verb).verb()) {
                set(i, verb, "prep");
            }
        }
    }

    /** "send the rebels mortars": the receiver is taken for the object, or for a part of the goods' name. */
    private void doubleObjects() {
        for (int v = 0; v < tokens.size(); v++) {
            if (!tokens.get(v).verb() || !is(v, VerbClass.GIVE)) {
                continue;
            }
            int object = -1;
            for (int i = v + 1; i < tokens.size(); i++) {
                if (tokens.get(i).head() == v && tokens.get(i).label().equals("dobj")) {
                    object = i;
                    break;
                }
            }
            if (object < 0) {
                continue;
            }
            if (goods.get(object) != null) {
                receiverInCompound(v, object);
            } else if (receiver(object)) {
                goodsAfter(v, object);
            }
        }
    }

    private boolean receiver(int i) {
        return actors.get(i) != null
                || tokens.get(i).tag().startsWith("PRP")
                || !vocabulary.noun(tokens.get(i).lemma()).isEmpty()
                || hasActor(i);
    }

    private boolean hasActor(int head) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).head() == head && actors.get(i) != null) {
                return true;
            }
        }
        return false;
    }

    private void receiverInCompound(int v, int object) {
        int first = v + 1;
        while (first < object && tokens.get(first).tag().equals("DT")) {
            first++;
        }
        if (first >= object) {
            return;
        }
        ActorMention actor = actors.get(first);
        boolean pronoun =
                Set.of("it", "them", "us", "him").contains(tokens.get(first).lemma());
        if (pronoun
                || (actor != null
                        && actor.form() != ActorForm.DEMONYM
                        && above(object, first)
                        && !tokens.get(first).label().equals("poss"))) {
            tokens.set(first, tokens.get(first).under(v, "dative"));
        }
    }

    private void goodsAfter(int v, int object) {
        BitSet below = new Tree(tokens).subtree(object);
        for (int g = object + 1; g < Math.min(tokens.size(), object + 14); g++) {
            Token t = tokens.get(g);
            if (t.verb()
                    || Set.of("with", "of", "from", "after", "to", "by", "that", "which", ",")
                            .contains(t.lemma())) {
                if ((g > object + 1 && !below.get(g)) || t.verb()) {
                    return;
                }
            }
            if (goods.get(g) == null) {
                continue;
            }
            String label = t.label();
            boolean loose = label.equals("appos")
                    || label.equals("npadvmod")
                    || label.equals("dep")
                    || label.equals("oprd")
                    || label.equals("xcomp")
                    || label.equals("attr")
                    || t.head() == v;
            if (loose && !label.equals("pobj")) {
                tokens.set(object, tokens.get(object).under(v, "dative"));
                tokens.set(g, tokens.get(g).under(v, "dobj"));
            }
            return;
        }
    }
}
