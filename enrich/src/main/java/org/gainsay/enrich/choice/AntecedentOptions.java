package org.gainsay.enrich.choice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.context.Antecedents;
import org.gainsay.enrich.context.Matter;
import org.jspecify.annotations.Nullable;

/** The open matters from which an event may take what it leaves unsaid; matters that agree in all that counts are one. */
public final class AntecedentOptions {

    private static final int MOST = 14;

    private AntecedentOptions() {}

    /**
     * The options, "takes nothing" first if the event has goods of its own.
     *
     * @param event what the sentence itself says
     * @param source who says it
     * @param matters the open ones, oldest first
     * @param actors ids of everybody the sentence names
     */
    public static List<AntecedentOption> of(
            Proposal proposal,
            Matter event,
            Set<String> source,
            List<Matter> matters,
            Set<String> actors,
            Set<String> goods,
            int headline) {
        List<AntecedentOption> out = new ArrayList<>();
        boolean denial = proposal.draft().denies();
        String by = proposal.by();
        String kind = kind(proposal);
        String gaps = Shapes.gaps(event);
        boolean asked = event.equipment.isEmpty()
                || event.pointing
                || (denial && (event.suppliers.isEmpty() || event.recipients.isEmpty()));
        Matter rule = asked ? Antecedents.choose(matters, event, source, denial) : null;
        if (!event.equipment.isEmpty()) {
            List<String> none = new ArrayList<>(List.of(
                    "none",
                    "none-" + kind,
                    "none-" + kind + "-" + gaps,
                    "none-" + by,
                    "none-" + event.action + "-" + gaps,
                    "none-" + by + "-" + gaps));
            if (rule == null) {
                none.add("rule-" + by);
                none.add("none-rule-" + kind);
            }
            out.add(new AntecedentOption(null, event.copy(), none));
        }
        Map<List<Object>, List<Matter>> same = new LinkedHashMap<>();
        for (int i = matters.size() - 1; i >= 0; i--) {
            Matter m = matters.get(i);
            if (!m.equipment.isEmpty() && m != event) {
                same.computeIfAbsent(
                                List.of(
                                        Set.copyOf(m.suppliers),
                                        Set.copyOf(m.recipients),
                                        Set.copyOf(m.equipment),
                                        m.action),
                                k -> new ArrayList<>())
                        .add(m);
            }
        }
        int rank = 0;
        for (List<Matter> alike : same.values()) {
            if (rank >= MOST) {
                break;
            }
            out.add(option(proposal, event, alike, rank, rule, source, actors, goods, headline, gaps));
            if (!proposal.found() && !event.equipment.isEmpty()) {
                Matter bare = new Matter(event.action);
                bare.pointing = true;
                bare.sentence = event.sentence;
                out.add(option(proposal, bare, alike, rank, rule, source, actors, goods, headline, "bare"));
            }
            rank++;
        }
        return out;
    }

    private static AntecedentOption option(
            Proposal proposal,
            Matter event,
            List<Matter> alike,
            int rank,
            @Nullable Matter rule,
            Set<String> source,
            Set<String> actors,
            Set<String> goods,
            int headline,
            String gaps) {
        boolean denial = proposal.draft().denies();
        String by = proposal.by();
        String kind = kind(proposal);
        Matter m = alike.get(0);
        Matter result = event.copy();
        result.denied = event.denied || denial;
        boolean empty = event.equipment.isEmpty() && event.suppliers.isEmpty() && event.recipients.isEmpty();
        Antecedents.inherit(result, m, empty);
        List<String> f = new ArrayList<>();
        f.add("some-" + kind);
        f.add("some-" + kind + "-" + gaps);
        f.add("some-" + by);
        f.add("some-" + by + "-" + gaps);
        boolean chosen = rule != null
                && rule.suppliers.equals(m.suppliers)
                && rule.recipients.equals(m.recipients)
                && rule.equipment.equals(m.equipment)
                && rule.action == m.action;
        if (chosen) {
            f.add("rule");
            f.add("rule-" + by);
            f.add("rule-" + kind);
        }
        f.add("rank=" + Math.min(rank, 6));
        f.add("rank=" + Math.min(rank, 3) + "-" + kind);
        int distance = event.sentence - m.sentence;
        f.add("distance="
                + (distance <= 1 ? String.valueOf(distance) : distance <= 3 ? "3" : distance <= 6 ? "6" : "far"));
        f.add("times=" + Math.min(4, alike.size()));
        if (alike.stream().anyMatch(x -> x.sentence <= headline)) {
            f.add("headline");
            f.add("headline-" + kind);
        }
        boolean anyDenied = alike.stream().anyMatch(x -> x.denied);
        boolean anyClaimed = alike.stream().anyMatch(x -> !x.denied);
        f.add("was=" + (anyClaimed ? "claimed" : "") + (anyDenied ? "denied" : "") + "-" + kind);
        for (Matter x : alike) {
            if (x.denied && x.sources.equals(source)) {
                f.add("denied-by-source-" + kind);
            }
            if (!x.denied && x.sources.equals(source)) {
                f.add("claimed-by-source-" + kind);
            }
        }
        boolean supplier = !Collections.disjoint(m.suppliers, source);
        boolean recipient = !Collections.disjoint(m.recipients, source);
        f.add("source-is=" + (supplier ? "supplier" : "") + (recipient ? "recipient" : "") + "-" + kind);
        f.add("fit-s=" + fit(event.suppliers, m.suppliers, m.recipients));
        f.add("fit-r=" + fit(event.recipients, m.recipients, m.suppliers));
        f.add("fit-s=" + fit(event.suppliers, m.suppliers, m.recipients) + "-fit-r="
                + fit(event.recipients, m.recipients, m.suppliers));
        String g = fit(event.equipment, m.equipment, Set.of());
        f.add("fit-e=" + g + "-" + event.pointing);
        f.add("fit-e=" + g + "-" + kind);
        if (event.equipment.isEmpty()) {
            f.add("fit-sentence-e=" + fit(goods, m.equipment, Set.of()));
        }
        f.add("has=" + (m.suppliers.isEmpty() ? "" : "s") + (m.recipients.isEmpty() ? "" : "r") + "-want=" + gaps);
        f.add("action=" + Objects.equals(m.action, event.action) + "-" + kind);
        Set<String> named = new TreeSet<>(actors);
        named.retainAll(m.parties());
        Set<String> strangers = new TreeSet<>(actors);
        strangers.removeAll(m.parties());
        strangers.removeAll(source);
        f.add("named=" + Math.min(2, named.size()));
        f.add("strangers=" + Math.min(2, strangers.size()));
        f.add("named=" + Math.min(2, named.size()) + "-of-" + Math.min(3, actors.size()) + "-" + kind);
        f.add("selfdeal=" + !Collections.disjoint(result.suppliers, result.recipients));
        return new AntecedentOption(m, result, f);
    }

    private static String kind(Proposal proposal) {
        return proposal.type() + (proposal.found() ? "" : "-unfound");
    }

    private static String fit(Set<String> own, Set<String> theirs, Set<String> other) {
        if (own.isEmpty()) {
            return theirs.isEmpty() ? "neither" : "filled";
        }
        if (theirs.isEmpty()) {
            return "kept";
        }
        if (own.equals(theirs)) {
            return "same";
        }
        if (!Collections.disjoint(own, theirs)) {
            return "some";
        }
        return Collections.disjoint(own, other) ? "other" : "crossed";
    }
}
