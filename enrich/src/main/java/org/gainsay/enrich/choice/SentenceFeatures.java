package org.gainsay.enrich.choice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsForm;
import org.gainsay.enrich.parse.Token;
import org.gainsay.enrich.rule.Draft;
import org.gainsay.enrich.rule.Piece;
import org.gainsay.enrich.rule.Prepared;
import org.gainsay.enrich.rule.SentenceReader;
import org.gainsay.enrich.rule.Unit;
import org.gainsay.ingest.api.Part;

/**
 * What a sentence offers to the models: its words with names and goods masked, the classes that the vocabulary gives them,
 * and where the article stands. A name is never a feature, so that no model learns who denies what.
 */
public final class SentenceFeatures {

    private static final int NEAR = 6;

    private final Prepared sentence;
    private final SentenceReader.Reading reading;
    private final ArticleState state;
    private final Vocabulary vocabulary;
    private final Part.Kind part;
    private final int index;
    private final boolean quoting;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> goods = new TreeSet<>();
    private final Set<String> actors = new TreeSet<>();

    public SentenceFeatures(
            Prepared sentence,
            SentenceReader.Reading reading,
            ArticleState state,
            Vocabulary vocabulary,
            Part.Kind part,
            int index,
            boolean quoting) {
        this.sentence = sentence;
        this.reading = reading;
        this.state = state;
        this.vocabulary = vocabulary;
        this.part = part;
        this.index = index;
        this.quoting = quoting;
        words();
    }

    /** The goods that the sentence names, the finest only. */
    public Set<String> goods() {
        return Collections.unmodifiableSet(goods);
    }

    /** Ids of everybody that the sentence names. */
    public Set<String> actors() {
        return Collections.unmodifiableSet(actors);
    }

    /** How the sentence would deny, by the classes of its words. */
    public DenialKind denialKind() {
        if (words.contains("vc=" + VerbClass.DENY)
                || words.contains("nc=" + NounClass.DENIAL)
                || words.contains("nc=" + NounClass.FALSE)
                || words.contains("nc=" + NounClass.FALSEADJ)) {
            return DenialKind.REJECT;
        }
        boolean doubt = words.contains("vc=" + VerbClass.DOUBT) || words.contains("nc=" + NounClass.EVIDENCE);
        return doubt ? DenialKind.DOUBT : DenialKind.NEGATE;
    }

    private void words() {
        boolean named = false;
        List<String> masked = new ArrayList<>();
        for (int i = sentence.start(); i < sentence.pieces().size(); i++) {
            Piece p = sentence.pieces().get(i);
            ActorMention actor = p.actor();
            if (actor != null) {
                masked.add(actor.kind() == ActorKind.STATE ? "STATE" : "NAME");
                actors.addAll(actor.ids());
            } else if (p.goods() != null) {
                masked.add(p.goods().form() == GoodsForm.GENERIC ? "ARMS" : "GOODS");
                named |= p.goods().form() != GoodsForm.GENERIC;
                goods.addAll(p.goods().ids());
            } else if (p.text().chars().allMatch(Character::isDigit)) {
                masked.add("NUMBER");
            } else {
                masked.add(p.text());
            }
        }
        if (goods.size() > 1) {
            goods.remove("components");
            goods.remove("arms");
        }
        words.add(named ? "goods=named" : goods.isEmpty() ? "goods=none" : "goods=generic");
        words.add("actors=" + Math.min(3, actors.size()));
        for (int i = 0; i < masked.size(); i++) {
            words.add("w=" + masked.get(i));
            if (i > 0) {
                words.add("b=" + masked.get(i - 1) + "_" + masked.get(i));
            }
        }
        words.add("first=" + (masked.isEmpty() ? "" : masked.get(0)));
        words.add("part=" + part);
        if (quoting || sentence.startsQuoted()) {
            words.add("quoted");
        }
        if (sentence.text().strip().endsWith("?")) {
            words.add("question");
        }
        words.add("length=" + Math.min(6, masked.size() / 6));
        if (!sentence.zones().isEmpty()) {
            words.add("attributed");
        }
        for (Unit unit : reading.units()) {
            for (int i = 0; i < unit.tree().size(); i++) {
                token(unit, i);
            }
        }
    }

    private void token(Unit unit, int i) {
        Token t = unit.tree().get(i);
        if (unit.actors().get(i) != null || unit.goods().get(i) != null) {
            return;
        }
        String lemma = t.lemma().toLowerCase(Locale.ROOT);
        if (t.verb()) {
            words.add("v=" + lemma);
            boolean negated = !unit.tree().children(i, "neg").isEmpty();
            boolean root = t.head() < 0;
            for (VerbClass c : vocabulary.verb(lemma)) {
                words.add("vc=" + c);
                if (negated) {
                    words.add("vc=not-" + c);
                }
                if (root) {
                    words.add("root=" + c);
                }
            }
            if (root) {
                words.add("root=" + lemma);
            }
            for (int child : unit.tree().children(i)) {
                String label = unit.tree().get(child).label();
                if (label.equals("aux") || label.equals("auxpass") || label.equals("modal")) {
                    words.add("aux=" + unit.tree().get(child).lemma());
                }
                if (label.startsWith("nsubj") || label.equals("dobj")) {
                    words.add("arg=" + label + "-" + role(unit, child) + "-" + (negated ? "not-" : "") + kind(lemma));
                }
            }
            return;
        }
        if (t.noun() || t.tag().startsWith("JJ") || t.tag().startsWith("RB")) {
            words.add("l=" + lemma);
            for (NounClass c : vocabulary.noun(lemma)) {
                words.add("nc=" + c);
            }
        }
    }

    private String kind(String lemma) {
        Set<VerbClass> classes = vocabulary.verb(lemma);
        return classes.isEmpty() ? lemma : classes.iterator().next().name();
    }

    private String role(Unit unit, int i) {
        if (unit.goods().get(i) != null) {
            return "GOODS";
        }
        if (unit.actors().get(i) != null) {
            return "NAME";
        }
        Set<NounClass> classes = vocabulary.noun(unit.tree().get(i).lemma());
        if (!classes.isEmpty()) {
            return classes.iterator().next().name();
        }
        String tag = unit.tree().get(i).tag();
        return tag.startsWith("PRP") || tag.startsWith("DT") || tag.startsWith("W")
                ? unit.tree().get(i).lemma()
                : tag;
    }

    /** Features for whether the sentence states an event. */
    public List<String> stated(Proposal proposal, List<Draft> drafts) {
        Set<String> out = new LinkedHashSet<>(words);
        Draft draft = proposal.draft();
        Matter m = draft.matter();
        out.add("rule=" + draft.rule());
        if (proposal.found()) {
            out.add("own=" + Shapes.said(m));
            out.add("action=" + m.action);
            out.add("action=" + m.action + "-rule=" + draft.rule());
            out.add("pointing=" + m.pointing);
            out.add("source=" + Shapes.named(draft.source().ids()));
            out.add("source=" + Shapes.named(draft.source().ids()) + "-own=" + m.suppliers.isEmpty()
                    + m.recipients.isEmpty());
            if (m.prospective) {
                out.add("prospective");
            }
        }
        if (reading.withheld()) {
            out.add("withheld");
        }
        int at = drafts.indexOf(draft);
        for (int i = 0; i < drafts.size(); i++) {
            if (i != at) {
                out.add("beside=" + (drafts.get(i).denies() ? "denial" : "claim"));
                out.add("beside=" + drafts.get(i).rule());
            }
        }
        out.add(at == 0 ? "order=first" : "order=later");
        out.addAll(standing(reading.speaker().ids()));
        return List.copyOf(out);
    }

    /** Where the article stands. */
    private List<String> standing(Set<String> speaker) {
        List<String> out = new ArrayList<>();
        List<Matter> matters = state.matters();
        out.add("speaker=" + Shapes.named(speaker));
        out.add("open=" + Math.min(4, matters.size()));
        if (matters.isEmpty()) {
            return out;
        }
        Matter last = matters.get(matters.size() - 1);
        int distance = index - last.sentence;
        String gap = distance <= 1 ? "0" : distance <= 2 ? "2" : distance <= 4 ? "4" : "far";
        out.add("gap=" + gap);
        out.add("last=" + (last.denied ? "denial" : "claim") + "-gap=" + gap);
        boolean party = false;
        boolean source = false;
        boolean denier = false;
        boolean accused = false;
        for (Matter m : matters.subList(Math.max(0, matters.size() - NEAR), matters.size())) {
            party |= !Collections.disjoint(m.parties(), speaker);
            source |= !m.denied && !speaker.isEmpty() && m.sources.equals(speaker);
            denier |= m.denied && !speaker.isEmpty() && m.sources.equals(speaker);
            accused |= !m.denied
                    && !Collections.disjoint(m.parties(), speaker)
                    && Collections.disjoint(m.sources, speaker);
        }
        out.add("stand=" + (party ? "party" : "") + (source ? "claimant" : "") + (denier ? "denier" : "")
                + (accused ? "accused" : ""));
        if (accused) {
            out.add("accused");
        }
        if (denier) {
            out.add("denier");
        }
        Set<String> open = new TreeSet<>();
        Set<String> parties = new TreeSet<>();
        for (Matter m : matters) {
            open.addAll(m.equipment);
            parties.addAll(m.parties());
        }
        out.add("known-goods=" + (goods.isEmpty() ? "none" : Collections.disjoint(open, goods) ? "new" : "open"));
        Set<String> known = new TreeSet<>(actors);
        known.retainAll(parties);
        out.add("known-actors=" + Math.min(3, known.size()) + "-of-" + Math.min(3, actors.size()));
        return out;
    }
}
