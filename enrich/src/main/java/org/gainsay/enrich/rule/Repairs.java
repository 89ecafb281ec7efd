package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
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

    private static final List<String> INFLECTIONS = List.of("ing", "ed", "es", "s");
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
        repairs.lemmas();
        repairs.verbAsNoun();
        repairs.armed();
        repairs.armedWith();
        repairs.thatClauses();
        repairs.participleAsRoot();
        repairs.verbAsAdjective();
        repairs.gerundAfterAccusation();
        repairs.actUnderAgent();
        repairs.receiverOfDenied();
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

    /** The dictionary form of verbs that the lemmatiser does not know: "ended", "re-exported". */
    private void lemmas() {
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (!t.verb() || !vocabulary.verb(t.lemma()).isEmpty()) {
                continue;
            }
            String form = t.form().toLowerCase(Locale.ROOT);
            String known = INFLECTIONS.stream()
                    .filter(form::endsWith)
                    .map(ending -> stem(form, ending.length()))
                    .filter(lemma -> !lemma.isEmpty())
                    .findFirst()
                    .orElse("");
            if (!known.isEmpty()) {
                tokens.set(i, new Token(t.start(), t.end(), t.form(), known, t.tag(), t.head(), t.label()));
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
            String lower = t.form().toLowerCase(Locale.ROOT);
            int noun = t.head();
            if (!lower.endsWith("ing")
                    || noun <= i
                    || !ACT.contains(tokens.get(i - 1).lemma())
                    || tokens.get(noun).head() != i - 1) {
                continue;
            }
            String verb = stem(lower, 3);
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

    /** "Ruritania armed miners": after a name it is a verb, not what the miners are. */
    private void armed() {
        for (int i = 1; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            ActorMention before = actors.get(i - 1);
            if (!t.form().equals("armed") || t.verb() || before == null || before.form() == ActorForm.DEMONYM) {
                continue;
            }
            int noun = t.head();
            if (noun <= i) {
                continue;
            }
            int up = tokens.get(noun).head();
            int verb = i >= 2 && tokens.get(i - 2).verb() ? i - 2 : up;
            tokens.set(
                    i,
                    new Token(
                            t.start(),
                            t.end(),
                            t.form(),
                            "arm",
                            "VBD",
                            verb == noun ? -1 : verb,
                            verb < 0 ? "root" : "ccomp"));
            set(noun, i, "dobj");
            tokens.set(i - 1, tokens.get(i - 1).under(i, "nsubj"));
        }
    }

    /** "soldiers armed with rifles": a participle that tells what they have, no adjective. */
    private void armedWith() {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (!t.form().equals("armed")
                    || t.verb()
                    || !tokens.get(i + 1).lemma().equals("with")
                    || !(tokens.get(i - 1).noun() || actors.get(i - 1) != null)) {
                continue;
            }
            tokens.set(i, new Token(t.start(), t.end(), t.form(), "arm", "VBN", t.head(), t.label()));
            set(i, i - 1, "acl");
            tokens.set(i + 1, tokens.get(i + 1).under(i, "prep"));
        }
    }

    /** "Boards stamped with a logo were found": the participle is no second main verb. */
    private void participleAsRoot() {
        int first = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).head() >= 0) {
                continue;
            }
            if (first < 0) {
                first = i;
                continue;
            }
            int subject = child(first, "nsubj");
            boolean bare =
                    tokens.get(first).tag().startsWith("VB") && child(first, "aux") < 0 && child(first, "auxpass") < 0;
            if (bare && subject >= 0 && tokens.get(i).verb() && child(i, "nsubj") < 0 && child(i, "nsubjpass") < 0) {
                tokens.set(subject, tokens.get(subject).under(i, child(i, "auxpass") >= 0 ? "nsubjpass" : "nsubj"));
                Token t = tokens.get(first);
                tokens.set(first, new Token(t.start(), t.end(), t.form(), t.lemma(), "VBN", subject, "acl"));
            }
            return;
        }
    }

    /** "rejected claims of missile supplies to Peru": who got them hangs by the supplies. */
    private void receiverOfDenied() {
        for (int i = 1; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            boolean denied = t.head() >= 0
                    && is(t.head(), VerbClass.DENY)
                    && tokens.get(t.head()).verb();
            if (t.label().equals("prep")
                    && Set.of("to", "from").contains(t.lemma())
                    && denied
                    && tokens.get(i - 1).noun()) {
                set(i, i - 1, "prep");
            }
        }
    }

    private int child(int head, String label) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).head() == head && tokens.get(i).label().equals(label)) {
                return i;
            }
        }
        return -1;
    }

    /** "Acme sold engines": after a name a past form before goods is the verb, not an adjective. */
    private void verbAsAdjective() {
        for (int i = 1; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            int noun = t.head();
            ActorMention before = actors.get(tokens.get(i - 1).form().equals(",") && i > 1 ? i - 2 : i - 1);
            boolean past = t.tag().equals("VBN") || t.tag().equals("VBD");
            if (!past
                    || noun <= i
                    || !Set.of("nmod", "amod", "compound").contains(t.label())
                    || goods.get(noun) == null
                    || before == null
                    || before.form() == ActorForm.DEMONYM) {
                continue;
            }
            if (!is(i, VerbClass.GIVE) && !is(i, VerbClass.GET)) {
                continue;
            }
            int name = tokens.get(i - 1).form().equals(",") ? i - 2 : i - 1;
            int up = tokens.get(noun).head();
            tokens.set(i, new Token(t.start(), t.end(), t.form(), t.lemma(), "VBD", up == noun ? -1 : up, "dep"));
            set(noun, i, "dobj");
            tokens.set(name, tokens.get(name).under(i, "nsubj"));
            for (int k = noun + 1; k < tokens.size(); k++) {
                if (tokens.get(k).head() == noun
                        && tokens.get(k).label().equals("prep")
                        && Set.of("to", "from").contains(tokens.get(k).lemma())) {
                    set(k, i, "prep");
                }
            }
        }
    }

    /** "Tokyo suspects that", "the EU blacklists a firm": the main verb is taken for a plural noun. */
    private void verbAsNoun() {
        for (int i = 1; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            boolean root = t.head() < 0 && t.tag().equals("NNS");
            boolean governs = is(i, VerbClass.ACCUSE)
                    || is(i, VerbClass.SANCTION)
                    || is(i, VerbClass.DENY)
                    || is(i, VerbClass.DOUBT);
            int left = i - 1;
            if (!root
                    || !governs
                    || tokens.get(left).head() != i
                    || (!tokens.get(left).noun() && actors.get(left) == null)) {
                continue;
            }
            tokens.set(i, new Token(t.start(), t.end(), t.form(), t.lemma(), "VBZ", -1, "root"));
            tokens.set(left, tokens.get(left).under(i, "nsubj"));
            for (int k = 0; k < tokens.size(); k++) {
                Token below = tokens.get(k);
                if (below.head() == i && k < left) {
                    tokens.set(k, below.under(left, below.label()));
                } else if (below.head() == i && below.label().equals("appos")) {
                    tokens.set(k, below.under(i, "dobj"));
                } else if (below.head() == i && below.label().equals("acl") && child(k, "mark") >= 0) {
                    tokens.set(k, below.under(i, "ccomp"));
                }
            }
            return;
        }
    }

    /** "said on Monday that …", "charged last month that …": the clause is what is said, wherever it was hung. */
    private void thatClauses() {
        for (int v = 0; v < tokens.size(); v++) {
            if (!tokens.get(v).verb()
                    || (!is(v, VerbClass.SAY) && !is(v, VerbClass.ALLEGE))
                    || child(v, "ccomp") >= 0) {
                continue;
            }
            for (int i = v + 1; i < Math.min(tokens.size(), v + 10); i++) {
                Token that = tokens.get(i);
                int clause = that.head();
                if (!that.form().equals("that")
                        || clause <= i
                        || !tokens.get(clause).verb()) {
                    continue;
                }
                String label = tokens.get(clause).label();
                int noun = tokens.get(clause).head();
                boolean stray = (label.equals("advcl") && noun == v)
                        || ((label.equals("relcl") || label.equals("acl")) && noun >= 0 && noun > v && time(noun));
                if (stray) {
                    set(clause, v, "ccomp");
                    tokens.set(i, that.under(clause, "mark"));
                }
                break;
            }
        }
    }

    private boolean time(int i) {
        return Set.of(
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                        "month",
                        "week",
                        "year",
                        "january",
                        "february",
                        "march",
                        "april",
                        "may",
                        "june",
                        "july",
                        "august",
                        "september",
                        "october",
                        "november",
                        "december",
                        "statement",
                        "letter",
                        "report",
                        "interview",
                        "briefing",
                        "parliament",
                        "reporter")
                .contains(tokens.get(i).lemma());
    }

    private String stem(String form, int ending) {
        String base = form.substring(0, form.length() - ending);
        int last = base.length() - 1;
        boolean doubled = last > 1 && base.charAt(last) == base.charAt(last - 1);
        String undoubled = doubled ? base.substring(0, last) : base;
        String full = base.endsWith("i") ? base.substring(0, last) + "y" : base;
        for (String candidate : List.of(base, base + "e", undoubled, full)) {
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
            int second = -1;
            for (int i = object + 1; object >= 0 && i < tokens.size(); i++) {
                if (tokens.get(i).head() == v && tokens.get(i).label().equals("dobj")) {
                    second = i;
                }
            }
            if (second > 0 && goods.get(object) == null) {
                tokens.set(object, tokens.get(object).under(v, "dative"));
                continue;
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
