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
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.rule.Piece;
import org.gainsay.enrich.rule.Prepared;
import org.gainsay.enrich.rule.SentenceReader;

/**
 * Everybody who may be the supplier, or the recipient, of an event: whom the rules and the antecedent say, whom the sentence
 * names, who took that part in the matters before.
 */
public final class RoleOptions {

    private static final int MOST_NAMED = 8;
    private static final int MOST_MATTERS = 8;

    private final Prepared sentence;
    private final Vocabulary vocabulary;
    private final boolean supplier;
    private final Map<Set<String>, Set<String>> origins = new LinkedHashMap<>();

    private RoleOptions(Prepared sentence, Vocabulary vocabulary, boolean supplier) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
        this.supplier = supplier;
    }

    /**
     * The options for one role, what rules and antecedent say first.
     *
     * @param supplier whether the role is that of the supplier, else of the recipient
     * @param own what the sentence itself says, by the rules
     * @param filled the same with what the antecedent filled in
     * @param source who says it
     * @param matters the open ones, oldest first
     */
    public static List<RoleOption> of(
            boolean supplier,
            Proposal proposal,
            Prepared sentence,
            SentenceReader.Reading reading,
            Vocabulary vocabulary,
            Matter own,
            Matter filled,
            Set<String> source,
            List<Matter> matters) {
        RoleOptions all = new RoleOptions(sentence, vocabulary, supplier);
        Set<String> said = supplier ? own.suppliers : own.recipients;
        Set<String> result = supplier ? filled.suppliers : filled.recipients;
        Set<String> other = supplier ? filled.recipients : filled.suppliers;
        Set<String> otherSaid = supplier ? own.recipients : own.suppliers;
        all.put(result, "result", said.isEmpty() ? result.isEmpty() ? "result-empty" : "result-filled" : "result-said");
        all.put(said, "said", "said-" + (said.isEmpty() ? "nobody" : "somebody"));
        all.put(Set.of(), "nobody");
        if (!source.isEmpty() && !source.contains("?") && !source.contains("-")) {
            all.put(source, "source");
        }
        all.named();
        Paths paths = new Paths(reading.units(), proposal.draft(), vocabulary);
        all.origins.forEach((ids, o) -> o.addAll(paths.of(ids)));
        int seen = 0;
        for (int k = matters.size() - 1; k >= 0 && seen < MOST_MATTERS; k--, seen++) {
            Matter m = matters.get(k);
            boolean goods = !Collections.disjoint(m.equipment, filled.equipment);
            String fit = (goods ? "same-goods" : "other-goods") + (m.denied ? "-denied" : "-claimed");
            Set<String> same = supplier ? m.suppliers : m.recipients;
            Set<String> cross = supplier ? m.recipients : m.suppliers;
            if (!same.isEmpty()) {
                all.put(same, "before", "before-" + fit, "before-" + Math.min(seen, 4));
                if (!other.isEmpty() && cross.equals(other)) {
                    all.put(same, "before-with-other", "before-with-other-" + fit);
                }
            }
            if (!cross.isEmpty()) {
                all.put(cross, "crossed", "crossed-" + fit, "crossed-" + Math.min(seen, 4));
            }
        }
        List<String> context = new ArrayList<>();
        context.add(proposal.type());
        context.add(own.action.name());
        context.add(proposal.by());
        context.add("gaps-" + Shapes.gaps(own));
        List<RoleOption> out = new ArrayList<>();
        all.origins.forEach((ids, o) ->
                out.add(new RoleOption(ids, all.features(ids, o, context, other, otherSaid, source, result, own))));
        return out;
    }

    private void put(Collection<String> ids, String... origin) {
        Collections.addAll(origins.computeIfAbsent(Set.copyOf(ids), k -> new LinkedHashSet<>()), origin);
    }

    private void named() {
        int count = 0;
        List<Piece> pieces = sentence.pieces();
        for (int i = sentence.start(); i < pieces.size() && count < MOST_NAMED; i++) {
            ActorMention actor = pieces.get(i).actor();
            if (actor == null) {
                continue;
            }
            count++;
            Set<String> ids = new TreeSet<>(actor.ids());
            put(ids, "named", "kind-" + actor.kind(), "form-" + actor.form());
            put(ids, "after-" + word(i - 1), "after-" + word(i - 2) + "-" + word(i - 1));
            put(ids, "then-" + word(i + 1));
            put(ids, "goods-" + goods(i));
            String verb = verb(i, -1);
            put(ids, "verb-before-" + verb, "verb-before-" + verb + "-after-" + word(i - 1));
            put(ids, "verb-after-" + verb(i, 1));
            put(ids, "place-" + (i < sentence.start() + 2 ? "first" : i > pieces.size() - 4 ? "last" : "middle"));
            if (attributed(i)) {
                put(ids, "attribution");
            }
            if (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNKNOWN) {
                put(ids, "person");
            }
        }
    }

    private boolean attributed(int i) {
        return sentence.zones().stream().anyMatch(z -> i >= z.from() && i < z.to());
    }

    private String word(int i) {
        if (i < sentence.start() || i >= sentence.pieces().size()) {
            return "edge";
        }
        Piece p = sentence.pieces().get(i);
        return p.actor() != null ? "NAME" : p.goods() != null ? "GOODS" : p.text();
    }

    /** Where the nearest goods stand. */
    private String goods(int i) {
        for (int d = 1; d <= 4; d++) {
            if (i + d < sentence.pieces().size() && sentence.pieces().get(i + d).goods() != null) {
                return "after-" + d;
            }
            if (i - d >= 0 && sentence.pieces().get(i - d).goods() != null) {
                return "before-" + d;
            }
        }
        return "far";
    }

    /** Class of the nearest verb of a dealing or of speech before or after. */
    private String verb(int i, int step) {
        for (int k = i + step, n = 0;
                k >= sentence.start() && k < sentence.pieces().size() && n < 8;
                k += step, n++) {
            for (String form : Stems.of(sentence.pieces().get(k).text())) {
                for (VerbClass c : vocabulary.verb(form)) {
                    return c.name();
                }
            }
        }
        return "none";
    }

    private List<String> features(
            Set<String> ids,
            Set<String> origin,
            List<String> context,
            Set<String> other,
            Set<String> otherSaid,
            Set<String> source,
            Set<String> result,
            Matter own) {
        List<String> out = new ArrayList<>();
        String role = supplier ? "supplier" : "recipient";
        for (String o : origin) {
            out.add(o);
            boolean lexical = o.startsWith("after-") || o.startsWith("then-") || o.startsWith("path-");
            out.add(o + "&" + own.action);
            if (!lexical) {
                for (String c : context) {
                    out.add(o + "&" + c);
                }
            }
            out.add(o + "&result-" + (result.isEmpty() ? "nobody" : "somebody"));
        }
        boolean crossed = !Collections.disjoint(ids, other);
        boolean crossedSaid = !Collections.disjoint(ids, otherSaid);
        if (crossed) {
            out.add("is-other-role");
            out.add("is-other-role&" + own.action);
        }
        if (crossedSaid) {
            out.add("is-said-in-other-role");
        }
        out.add("other-" + (other.isEmpty() ? "nobody" : "somebody") + "&" + (ids.isEmpty() ? "nobody" : "somebody"));
        boolean speaks = !ids.isEmpty() && !Collections.disjoint(ids, source);
        out.add("speaks-" + speaks + "-" + context.get(0) + "-" + role);
        out.add("many-" + Math.min(3, ids.size()));
        out.add(ids.isEmpty() ? "shape-nobody" : Shapes.states(ids) ? "shape-state" : "shape-name");
        return out;
    }
}
