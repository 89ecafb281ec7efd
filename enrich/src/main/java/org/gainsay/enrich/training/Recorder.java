package org.gainsay.enrich.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.choice.AntecedentOption;
import org.gainsay.enrich.choice.Decisions;
import org.gainsay.enrich.choice.Proposal;
import org.gainsay.enrich.choice.RoleOption;
import org.gainsay.enrich.choice.SourceOption;
import org.gainsay.enrich.choice.Task;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.score.LabelledEvent;

/**
 * Lets a policy decide while an article is read, and keeps what was to be decided; when the article is at its end, says what
 * would have been right by the labels. A proposal that the labels know is followed even where the policy would drop it, so
 * that its source and antecedent are learnt from as well.
 */
final class Recorder implements Decisions {

    private static final class Decided {
        private final Proposal proposal;
        private final List<String> features;
        private List<SourceOption> sources = List.of();
        private List<AntecedentOption> antecedents = List.of();
        private List<Matter> results = List.of();
        private final Map<Task, List<RoleOption>> roles = new EnumMap<>(Task.class);

        private Decided(Proposal proposal, List<String> features) {
            this.proposal = proposal;
            this.features = features;
        }
    }

    private final String doc;
    private final Decisions policy;
    private final Map<Integer, List<LabelledEvent>> gold;
    private final Map<Proposal, Decided> records = new LinkedHashMap<>();

    Recorder(String doc, Decisions policy, Map<Integer, List<LabelledEvent>> gold) {
        this.doc = doc;
        this.policy = policy;
        this.gold = Map.copyOf(gold);
    }

    @Override
    public double states(Proposal proposal, List<String> features) {
        records.put(proposal, new Decided(proposal, features));
        boolean labelled = gold.getOrDefault(proposal.sentence(), List.of()).stream()
                .anyMatch(e -> e.type().equals(type(proposal)));
        return labelled ? 1 : policy.states(proposal, features);
    }

    @Override
    public int source(Proposal proposal, List<SourceOption> options) {
        record(proposal).sources = options;
        return policy.source(proposal, options);
    }

    @Override
    public int antecedent(Proposal proposal, List<AntecedentOption> options) {
        record(proposal).antecedents = options;
        record(proposal).results = options.stream().map(o -> o.result().copy()).toList();
        return policy.antecedent(proposal, options);
    }

    @Override
    public int role(Task role, Proposal proposal, List<RoleOption> options) {
        record(proposal).roles.put(role, options);
        return policy.role(role, proposal, options);
    }

    private Decided record(Proposal proposal) {
        return Objects.requireNonNull(records.get(proposal));
    }

    private static String type(Proposal proposal) {
        return proposal.draft().denies() ? "DENIAL" : "CLAIM";
    }

    /** What was to be decided and what would have been right. */
    List<Example> examples() {
        List<Example> out = new ArrayList<>();
        Map<Integer, List<Decided>> bySentence = records.values().stream()
                .collect(Collectors.groupingBy(r -> r.proposal.sentence(), LinkedHashMap::new, Collectors.toList()));
        bySentence.forEach((i, list) -> {
            Map<Decided, LabelledEvent> pairs = pair(list, gold.getOrDefault(i, List.of()));
            for (int k = 0; k < list.size(); k++) {
                Decided r = list.get(k);
                LabelledEvent meant = pairs.get(r);
                String group = doc + "#" + i + "#" + k;
                out.add(new Example(r.proposal.task(), group, meant != null, r.features));
                if (meant != null) {
                    sources(r, meant, group, out);
                    antecedents(r, meant, group, out);
                    roles(Task.SUPPLIER, r, meant.suppliers(), group, out);
                    roles(Task.RECIPIENT, r, meant.recipients(), group, out);
                }
            }
        });
        return out;
    }

    private record Candidate(double likeness, int order, Decided record, LabelledEvent event) {}

    private static Map<Decided, LabelledEvent> pair(List<Decided> records, List<LabelledEvent> events) {
        List<Candidate> ranked = new ArrayList<>();
        for (Decided r : records) {
            for (LabelledEvent e : events) {
                if (e.type().equals(type(r.proposal))) {
                    ranked.add(new Candidate(likeness(r, e), ranked.size(), r, e));
                }
            }
        }
        ranked.sort(Comparator.comparingDouble(Candidate::likeness).reversed().thenComparingInt(Candidate::order));
        Map<Decided, LabelledEvent> out = new HashMap<>();
        Set<LabelledEvent> used = new HashSet<>();
        for (Candidate c : ranked) {
            if (!out.containsKey(c.record()) && used.add(c.event())) {
                out.put(c.record(), c.event());
            }
        }
        return out;
    }

    private static double likeness(Decided r, LabelledEvent e) {
        Matter m = r.proposal.draft().matter();
        return LabelledEvent.overlap(normal(r.proposal.draft().source().ids()), e.sources())
                + LabelledEvent.overlap(normal(m.suppliers), e.suppliers())
                + LabelledEvent.overlap(normal(m.recipients), e.recipients())
                + LabelledEvent.overlap(normal(m.equipment), e.equipment());
    }

    private static void sources(Decided r, LabelledEvent meant, String group, List<Example> out) {
        List<Boolean> right = r.sources.stream()
                .map(o -> normal(o.ids().isEmpty() ? Set.of(Event.ARTICLE_VOICE) : o.ids())
                        .equals(meant.sources()))
                .toList();
        if (right.contains(true)) {
            for (int k = 0; k < right.size(); k++) {
                out.add(new Example(
                        Task.SOURCE, group, right.get(k), r.sources.get(k).features()));
            }
        }
    }

    private static void roles(Task task, Decided r, Set<String> meant, String group, List<Example> out) {
        List<RoleOption> options = r.roles.getOrDefault(task, List.of());
        List<Boolean> right =
                options.stream().map(o -> normal(o.ids()).equals(meant)).toList();
        if (right.contains(true)) {
            for (int k = 0; k < right.size(); k++) {
                out.add(new Example(task, group, right.get(k), options.get(k).features()));
            }
        }
    }

    private static void antecedents(Decided r, LabelledEvent meant, String group, List<Example> out) {
        List<Double> agree = r.results.stream().map(m -> agreement(m, meant)).toList();
        double most = agree.stream().mapToDouble(d -> d).max().orElse(0);
        double least = agree.stream().mapToDouble(d -> d).min().orElse(0);
        if (most > least) {
            for (int k = 0; k < agree.size(); k++) {
                out.add(new Example(
                        Task.ANTECEDENT,
                        group,
                        agree.get(k) >= most,
                        r.antecedents.get(k).features()));
            }
        }
    }

    private static double agreement(Matter m, LabelledEvent meant) {
        return LabelledEvent.overlap(normal(m.suppliers), meant.suppliers())
                + LabelledEvent.overlap(normal(m.recipients), meant.recipients())
                + LabelledEvent.overlap(normal(m.equipment), meant.equipment());
    }

    private static Set<String> normal(Set<String> ids) {
        return LabelledEvent.normal(ids);
    }
}
