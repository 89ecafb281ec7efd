package org.gainsay.enrich.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs predicted events with labelled ones, one to one, so that they agree as well as they can, type first.
 *
 * <p>The two sides may split sentences differently: a predicted sentence is laid on the labelled sentence of its document
 * with which it shares most words.
 */
public final class Scorer {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final double ENOUGH = 0.6;

    private record Pair(LabelledEvent gold, LabelledEvent predicted) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<LabelledEvent> missed = new ArrayList<>();
    private final List<LabelledEvent> invented = new ArrayList<>();
    private int flips;

    private Scorer() {}

    /** The score over all labelled sentences. */
    public static Score score(Collection<LabelledSentence> gold, Collection<LabelledSentence> predicted) {
        return score(gold, predicted, sentence -> true);
    }

    /** The score over the labelled sentences that are chosen; the others still draw the predictions that are theirs. */
    public static Score score(
            Collection<LabelledSentence> gold,
            Collection<LabelledSentence> predicted,
            Predicate<LabelledSentence> chosen) {
        Scorer scorer = new Scorer();
        Map<String, List<LabelledSentence>> said = byDocument(predicted);
        new TreeMap<>(byDocument(gold))
                .forEach((doc, rows) -> scorer.document(rows, said.getOrDefault(doc, List.of()), chosen));
        return scorer.result();
    }

    private static Map<String, List<LabelledSentence>> byDocument(Collection<LabelledSentence> sentences) {
        Map<String, List<LabelledSentence>> out = new LinkedHashMap<>();
        sentences.forEach(
                s -> out.computeIfAbsent(s.doc(), d -> new ArrayList<>()).add(s));
        return out;
    }

    /** For each predicted sentence of a document, in order, the index of the labelled sentence that it is laid on, or -1. */
    public static List<Integer> lay(List<LabelledSentence> rows, List<String> predicted) {
        List<Map<String, Integer>> bags =
                rows.stream().map(row -> words(row.text())).toList();
        return predicted.stream().map(text -> nearest(words(text), bags)).toList();
    }

    private void document(
            List<LabelledSentence> rows, List<LabelledSentence> said, Predicate<LabelledSentence> chosen) {
        List<Map<String, Integer>> bags =
                rows.stream().map(row -> words(row.text())).toList();
        Map<Integer, List<LabelledEvent>> laid = new HashMap<>();
        for (LabelledSentence sentence : said) {
            if (!sentence.events().isEmpty()) {
                laid.computeIfAbsent(nearest(words(sentence.text()), bags), k -> new ArrayList<>())
                        .addAll(sentence.events());
            }
        }
        invented.addAll(laid.getOrDefault(-1, List.of()));
        for (int k = 0; k < rows.size(); k++) {
            if (chosen.test(rows.get(k))) {
                pair(rows.get(k).events(), laid.getOrDefault(k, List.of()));
            }
        }
    }

    private static int nearest(Map<String, Integer> bag, List<Map<String, Integer>> bags) {
        int best = -1;
        double share = 0;
        for (int k = 0; k < bags.size(); k++) {
            int both = 0;
            for (Map.Entry<String, Integer> word : bag.entrySet()) {
                both += Math.min(word.getValue(), bags.get(k).getOrDefault(word.getKey(), 0));
            }
            double score = (double) both / Math.max(1, Math.min(size(bag), size(bags.get(k)))) + both / 1000.0;
            if (both > 0 && score > share) {
                best = k;
                share = score;
            }
        }
        return share >= ENOUGH ? best : -1;
    }

    private static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> bag = new HashMap<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            bag.merge(word.group(), 1, Integer::sum);
        }
        return bag;
    }

    private record Candidate(double likeness, int gold, int predicted) {}

    private void pair(List<LabelledEvent> gold, List<LabelledEvent> predicted) {
        List<Candidate> ranked = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                ranked.add(new Candidate(gold.get(i).likeness(predicted.get(j)), i, j));
            }
        }
        ranked.sort(Comparator.comparingDouble(Candidate::likeness)
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::predicted)
                .reversed());
        Set<Integer> left = new TreeSet<>();
        Set<Integer> right = new TreeSet<>();
        for (Candidate c : ranked) {
            if (c.likeness() > 0 && !left.contains(c.gold()) && !right.contains(c.predicted())) {
                left.add(c.gold());
                right.add(c.predicted());
                pairs.add(new Pair(gold.get(c.gold()), predicted.get(c.predicted())));
            }
        }
        List<LabelledEvent> gone = rest(gold, left);
        List<LabelledEvent> extra = rest(predicted, right);
        missed.addAll(gone);
        invented.addAll(extra);
        boolean claimAsDenial = has(gone, "CLAIM") && has(extra, "DENIAL");
        boolean denialAsClaim = has(gone, "DENIAL") && has(extra, "CLAIM");
        flips += claimAsDenial || denialAsClaim ? 1 : 0;
    }

    private static boolean has(List<LabelledEvent> events, String type) {
        return events.stream().anyMatch(e -> e.type().equals(type));
    }

    private static List<LabelledEvent> rest(List<LabelledEvent> events, Set<Integer> used) {
        List<LabelledEvent> out = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!used.contains(i)) {
                out.add(events.get(i));
            }
        }
        return out;
    }

    private Score result() {
        int gold = pairs.size() + missed.size();
        int predicted = pairs.size() + invented.size();
        int strict = (int)
                pairs.stream().filter(p -> p.gold().strictly(p.predicted())).count();
        return new Score(
                gold,
                predicted,
                type("CLAIM"),
                type("DENIAL"),
                sets(LabelledEvent::sources),
                sets(LabelledEvent::suppliers),
                sets(LabelledEvent::recipients),
                sets(LabelledEvent::equipment),
                equal(LabelledEvent::action),
                equal(LabelledEvent::status),
                equal(LabelledEvent::hedged),
                new Score.Agreement(strict, predicted, gold),
                counts(),
                flips);
    }

    private Score.Agreement type(String type) {
        int hit = (int) pairs.stream().filter(p -> p.gold().type().equals(type)).count();
        int extra = (int) invented.stream().filter(e -> e.type().equals(type)).count();
        int gone = (int) missed.stream().filter(e -> e.type().equals(type)).count();
        return new Score.Agreement(hit, hit + extra, hit + gone);
    }

    private double sets(Function<LabelledEvent, Set<String>> field) {
        int hit = 0;
        int predicted = 0;
        int gold = 0;
        for (Pair pair : pairs) {
            Set<String> both = new TreeSet<>(field.apply(pair.gold()));
            both.retainAll(field.apply(pair.predicted()));
            hit += both.size();
            predicted += field.apply(pair.predicted()).size();
            gold += field.apply(pair.gold()).size();
        }
        return new Score.Agreement(hit, predicted, gold).f1();
    }

    private double equal(Function<LabelledEvent, Object> field) {
        long same = pairs.stream()
                .filter(p -> field.apply(p.gold()).equals(field.apply(p.predicted())))
                .count();
        return pairs.isEmpty() ? 0 : (double) same / pairs.size();
    }

    private double counts() {
        Map<String, Integer> gold = new HashMap<>();
        Map<String, Integer> said = new HashMap<>();
        for (Pair pair : pairs) {
            add(gold, pair.gold());
            add(said, pair.predicted());
        }
        missed.forEach(event -> add(gold, event));
        invented.forEach(event -> add(said, event));
        Set<String> keys = new TreeSet<>(gold.keySet());
        keys.addAll(said.keySet());
        int differences = 0;
        int total = 0;
        for (String key : keys) {
            differences += Math.abs(gold.getOrDefault(key, 0) - said.getOrDefault(key, 0));
            total += gold.getOrDefault(key, 0);
        }
        return (double) differences / Math.max(1, total);
    }

    private static void add(Map<String, Integer> totals, LabelledEvent event) {
        event.sources().forEach(id -> totals.merge("source " + id + event.type(), 1, Integer::sum));
        event.suppliers().forEach(id -> totals.merge("supplier " + id + event.type(), 1, Integer::sum));
        event.recipients().forEach(id -> totals.merge("recipient " + id + event.type(), 1, Integer::sum));
        event.equipment().forEach(id -> totals.merge("equipment " + id + event.type(), 1, Integer::sum));
    }
}
