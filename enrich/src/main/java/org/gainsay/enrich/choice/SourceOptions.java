package org.gainsay.enrich.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.rule.Party;
import org.gainsay.enrich.rule.Piece;
import org.gainsay.enrich.rule.Prepared;
import org.gainsay.enrich.rule.SentenceReader;
import org.jspecify.annotations.Nullable;

/** Everybody who may be the source of an event: whom the rule names, whom the sentence names, who spoke before. */
public final class SourceOptions {

    private static final int MOST_NAMED = 8;

    /** Origins that say enough by themselves. */
    private static final List<String> LEXICAL = List.of("after-", "next-", "form-", "path-", "to-event-");

    private final Map<Set<String>, Set<String>> options = new LinkedHashMap<>();
    private final Map<Set<String>, ActorKind> kinds = new LinkedHashMap<>();

    private SourceOptions() {}

    /** The options, that of the rule first. */
    public static List<SourceOption> of(
            Proposal proposal,
            Prepared sentence,
            SentenceReader.Reading reading,
            ArticleState state,
            Vocabulary vocabulary,
            Set<String> quoting) {
        SourceOptions all = new SourceOptions();
        String type = proposal.type();
        Party rule = proposal.draft().source();
        String by = proposal.by();
        all.add(rule.ids(), "rule", "rule-" + rule.kind(), "rule-" + by, "rule-" + by + "-" + Shapes.named(rule.ids()));
        all.add(reading.speaker().ids(), "speaker");
        if (!quoting.isEmpty()) {
            all.add(quoting, "quoting");
        }
        int named = 0;
        for (int i = sentence.start(); i < sentence.pieces().size() && named < MOST_NAMED; i++) {
            ActorMention actor = sentence.pieces().get(i).actor();
            if (actor != null && actor.kind() != ActorKind.REGION) {
                Set<String> ids = new TreeSet<>(actor.ids());
                boolean fresh =
                        !all.options.containsKey(ids) || !all.options.get(ids).contains("named");
                all.add(ids, "named", "form-" + actor.form());
                if (fresh) {
                    all.add(ids, "named-" + Math.min(3, named), "after-" + before(sentence, i));
                    named++;
                }
                all.add(ids, "next-" + next(sentence, i, vocabulary));
                all.kinds.put(ids, actor.kind());
            }
        }
        Paths paths = new Paths(reading.units(), proposal.draft(), vocabulary);
        all.options.forEach((ids, origins) -> origins.addAll(paths.of(ids)));
        all.add(state.speaker(), "last-speaker");
        all.add(state.official(), "last-official");
        all.add(state.subject(), "last-subject");
        all.add(state.document(), "last-document");
        all.add(state.last(ActorKind.MEDIUM), "last-medium");
        all.add(state.last(ActorKind.FIRM), "last-firm");
        all.add(state.last(ActorKind.GROUP), "last-group");
        all.add(state.last(ActorKind.BODY), "last-body");
        all.add(state.last(ActorKind.ORGANISATION), "last-organisation");
        all.add(state.host(), "host");
        List<Matter> matters = state.matters();
        for (int k = 0; k < 3 && k < matters.size(); k++) {
            Matter m = matters.get(matters.size() - 1 - k);
            all.add(m.sources, "source-of-" + (m.denied ? "denial" : "claim") + "-" + k);
            all.add(m.suppliers, "supplier-of-" + k);
            all.add(m.recipients, "recipient-of-" + k);
        }
        all.options.computeIfAbsent(Set.of(), k -> new LinkedHashSet<>()).add("voice");
        all.options.computeIfAbsent(Set.of("?"), k -> new LinkedHashSet<>()).add("unnamed");
        List<String> context = context(sentence, reading, quoting, type, by);
        Matter own = proposal.draft().matter();
        List<SourceOption> out = new ArrayList<>();
        all.options.forEach((ids, origins) -> out.add(new SourceOption(
                ids,
                features(
                        ids,
                        origins,
                        context,
                        type,
                        own,
                        matters,
                        all.kinds.get(ids),
                        rule.ids().equals(ids)))));
        return out;
    }

    private void add(Collection<String> ids, String... origins) {
        Set<String> key = new TreeSet<>(ids);
        key.remove("-");
        if (!key.isEmpty() || origins[0].equals("rule")) {
            Collections.addAll(options.computeIfAbsent(Set.copyOf(key), k -> new LinkedHashSet<>()), origins);
        }
    }

    private static String before(Prepared sentence, int i) {
        if (i <= sentence.start()) {
            return "start";
        }
        Piece p = sentence.pieces().get(i - 1);
        return p.actor() != null ? "name" : p.goods() != null ? "goods" : p.text();
    }

    private static String next(Prepared sentence, int i, Vocabulary vocabulary) {
        for (int k = i + 1; k < Math.min(sentence.pieces().size(), i + 5); k++) {
            for (String form : Stems.of(sentence.pieces().get(k).text())) {
                for (VerbClass c : vocabulary.verb(form)) {
                    return c + "-" + (k == i + 1 ? "adjacent" : "near");
                }
            }
        }
        return "other";
    }

    private static List<String> context(
            Prepared sentence, SentenceReader.Reading reading, Set<String> quoting, String type, String by) {
        List<String> out = new ArrayList<>();
        out.add("type-" + type);
        out.add(sentence.zones().isEmpty() ? "plain" : "attributed");
        if (!quoting.isEmpty() || sentence.startsQuoted()) {
            out.add("quoted");
        }
        out.add("by-" + by);
        if (sentence.start() < sentence.pieces().size()) {
            Piece first = sentence.pieces().get(sentence.start());
            out.add("first-" + (first.actor() != null ? "NAME" : first.text()));
        }
        out.add("speaker-" + Shapes.named(reading.speaker().ids()));
        return out;
    }

    private static List<String> features(
            Set<String> ids,
            Set<String> origins,
            List<String> context,
            String type,
            Matter own,
            List<Matter> matters,
            @Nullable ActorKind kind,
            boolean rule) {
        List<String> out = new ArrayList<>();
        String what = Shapes.named(ids).equals("named")
                ? kind != null ? kind.name() : Shapes.states(ids) ? "STATE" : "OTHER"
                : Shapes.named(ids);
        out.add("kind=" + what);
        out.add("kind=" + what + "-rule=" + rule);
        out.add("many=" + Math.min(3, ids.size()));
        out.add("origins=" + Math.min(6, origins.size()));
        for (String origin : origins) {
            out.add("o=" + origin);
            for (String c : context) {
                if (LEXICAL.stream().noneMatch(origin::startsWith)) {
                    out.add("o=" + origin + "&" + c);
                }
            }
        }
        for (String c : context) {
            out.add("kind=" + what + "&" + c);
        }
        boolean supplier = !Collections.disjoint(own.suppliers, ids);
        boolean recipient = !Collections.disjoint(own.recipients, ids);
        out.add("own=" + (supplier ? "supplier" : "") + (recipient ? "recipient" : "") + "-" + type);
        boolean party = false;
        boolean claimant = false;
        boolean denier = false;
        for (Matter m : matters.subList(Math.max(0, matters.size() - 6), matters.size())) {
            party |= !Collections.disjoint(m.parties(), ids);
            claimant |= !m.denied && m.sources.equals(ids);
            denier |= m.denied && m.sources.equals(ids);
        }
        out.add("stand=" + (party ? "party" : "") + (claimant ? "claimant" : "") + (denier ? "denier" : "") + "-"
                + type);
        return out;
    }
}
