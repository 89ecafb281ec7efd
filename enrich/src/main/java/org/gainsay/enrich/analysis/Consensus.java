package org.gainsay.enrich.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.encoder.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Makes one reading of a sentence out of what the rules found and what the encoder estimates: the log-odds of both are added,
 * each with a weight that was fitted on articles that neither had seen (a product of experts).
 *
 * <p>The rules say which words made it an event; where they found none, it is the word that the encoder looked at most.
 */
public final class Consensus {

    private static final String FILE = "consensus.tsv";

    /** From which probability on it is an event; what is likelier than half the F1 that is reached raises it. */
    private static final double THRESHOLD = 0.4;

    /** From which probability on a sentence claims something else besides. */
    private static final double RATHER_ANOTHER = 0.45;

    /** Down to which log-odds the likeliest supplier or recipient is taken if nobody is likelier than not: most matters have one. */
    private static final double RATHER_THAN_NOBODY = -0.6;

    /** Below these log-odds goods are not the event's, though they are listed with some that are. */
    private static final double HARDLY = -2.5;

    /** The log-odds of what nobody speaks of. */
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** The encoder's probability for a name that it did not see. */
    private static final double UNSEEN = 0.02;

    /** What is settled, by the names in the file of weights. */
    public enum Field {
        /** Whether the sentence states an event of the type. */
        EVENT,
        /** Whether it claims something else besides. */
        ANOTHER,
        SOURCE,
        SUPPLIER,
        RECIPIENT,
        EQUIPMENT
    }

    /**
     * What both say of one question, or how much is made of it.
     *
     * @param encoder the encoder's log-odds
     * @param named 1 if the rules say so; for an event, the log-odds of the rules' choice
     * @param other 1 if the rules say otherwise; for an event, if the rules found it
     * @param always 1; for an event, only if the rules found none
     * @param likeliest 1 if the encoder thinks nobody likelier; 0 for an event
     * @param behind by how much the encoder's log-odds of the likeliest are higher; 0 for an event
     */
    public record Signals(double encoder, double named, double other, double always, double likeliest, double behind) {

        double weighed(Signals weights) {
            return encoder * weights.encoder
                    + named * weights.named
                    + other * weights.other
                    + always * weights.always
                    + likeliest * weights.likeliest
                    + behind * weights.behind;
        }
    }

    private final Map<Field, Signals> weights;

    private Consensus(Map<Field, Signals> weights) {
        this.weights = weights;
    }

    static Consensus load() {
        Map<Field, Signals> weights = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Consensus.class.getResourceAsStream(FILE), FILE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("field\t"))
                    .toList()) {
                String[] cells = line.split("\t", -1);
                weights.put(
                        Field.valueOf(cells[0]),
                        new Signals(
                                Double.parseDouble(cells[1]),
                                Double.parseDouble(cells[2]),
                                Double.parseDouble(cells[3]),
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5]),
                                Double.parseDouble(cells[6])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Consensus(weights);
    }

    private Signals weights(Field field) {
        return Objects.requireNonNull(weights.get(field), field.name());
    }

    /** What is said of whether there is an event. */
    public static Signals event(Estimate estimate, @Nullable Event ruled) {
        double encoder = logOdds(estimate.probability());
        return ruled == null
                ? new Signals(encoder, 0, 0, 1, 0, 0)
                : new Signals(encoder, logOdds(ruled.evidence().confidence()), 1, 0, 0, 0);
    }

    /** What is said of everybody, or of all goods, that may stand in a field of an event. */
    public static Map<String, Signals> field(Field field, Estimate estimate, @Nullable Event ruled) {
        Map<String, Double> estimated = new TreeMap<>(
                switch (field) {
                    case SOURCE -> estimate.sources();
                    case SUPPLIER -> estimate.suppliers();
                    case RECIPIENT -> estimate.recipients();
                    case EQUIPMENT -> estimate.equipment();
                    case EVENT, ANOTHER -> throw new IllegalArgumentException("an event is no field");
                });
        List<String> said = ruled == null
                ? List.of()
                : switch (field) {
                    case SOURCE -> ruled.sources();
                    case SUPPLIER -> ruled.suppliers();
                    case RECIPIENT -> ruled.recipients();
                    case EQUIPMENT -> ruled.equipment();
                    case EVENT, ANOTHER -> throw new IllegalArgumentException("an event is no field");
                };
        said.forEach(id -> estimated.putIfAbsent(id, UNSEEN));
        double most = estimated.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Map<String, Signals> out = new TreeMap<>();
        estimated.forEach((id, probability) -> out.put(
                id,
                new Signals(
                        logOdds(probability),
                        said.contains(id) ? 1 : 0,
                        ruled != null && !said.contains(id) ? 1 : 0,
                        1,
                        probability == most ? 1 : 0,
                        logOdds(most) - logOdds(probability))));
        return out;
    }

    /** The rules' event that each estimate speaks of, if there is one; of too many, the surest. */
    public static List<@Nullable Event> ruled(Opinion opinion) {
        List<Event> surest = opinion.ruled().events().stream()
                .sorted(Comparator.comparingDouble(
                                (Event event) -> event.evidence().confidence())
                        .reversed())
                .toList();
        return Pairing.of(
                opinion.estimates(),
                surest,
                event -> new Pairing.Names(
                        event.type(), event.sources(), event.suppliers(), event.recipients(), event.equipment()));
    }

    /** What is asked of an estimate: whether there is an event at all, or another beside one. */
    public static Field asked(List<Estimate> estimates, int i) {
        EventType type = estimates.get(i).type();
        return estimates.subList(0, i).stream().anyMatch(before -> before.type() == type) ? Field.ANOTHER : Field.EVENT;
    }

    /**
     * The events of a sentence.
     *
     * @param opinion what both say of it
     * @param before the events of the sentences before, for denials to answer
     */
    List<Event> of(Opinion opinion, List<Event> before) {
        List<Event> out = new ArrayList<>();
        List<@Nullable Event> ruled = ruled(opinion);
        for (int i = 0; i < ruled.size(); i++) {
            Estimate estimate = opinion.estimates().get(i);
            Field asked = asked(opinion.estimates(), i);
            double likely = 1 / (1 + Math.exp(-event(estimate, ruled.get(i)).weighed(weights(asked))));
            if (likely >= (asked == Field.ANOTHER ? RATHER_ANOTHER : THRESHOLD)) {
                Event event = event(opinion, estimate, ruled.get(i), likely, before);
                if (event != null && out.stream().noneMatch(other -> isSame(event, other))) {
                    out.add(event);
                }
            }
        }
        return out;
    }

    /** Two events of a sentence differ in more than the goods, which are a set. */
    private static boolean isSame(Event event, Event other) {
        return event.type() == other.type()
                && event.action() == other.action()
                && event.status() == other.status()
                && event.sources().equals(other.sources())
                && event.suppliers().equals(other.suppliers())
                && event.recipients().equals(other.recipients());
    }

    private @Nullable Event event(
            Opinion opinion, Estimate estimate, @Nullable Event ruled, double likely, List<Event> before) {
        AnalysedSentence sentence = opinion.ruled();
        Map<String, Double> goods = scores(Field.EQUIPMENT, estimate, ruled);
        if (goods.isEmpty()) {
            return null;
        }
        List<String> equipment = opinion.lists()
                .complete(orLikeliest(above(goods), goods), id -> goods.getOrDefault(id, NEVER) > HARDLY);
        List<String> sources = source(scores(Field.SOURCE, estimate, ruled));
        List<String> suppliers = party(scores(Field.SUPPLIER, estimate, ruled));
        List<String> recipients = party(scores(Field.RECIPIENT, estimate, ruled));
        if (estimate.action() == Action.TRANSFER && suppliers.equals(recipients)) {
            recipients = List.of();
        }
        boolean denial = estimate.type() == EventType.DENIAL;
        if (!denial && equipment.stream().noneMatch(opinion.named()::contains)) {
            equipment = takenUp(equipment, suppliers, before);
        }
        Set<String> filled = new TreeSet<>(equipment);
        filled.addAll(suppliers);
        filled.addAll(recipients);
        boolean inherited = !opinion.named().containsAll(filled);
        Evidence evidence = new Evidence(
                sentence.i(),
                sentence.part(),
                sentence.text(),
                sentence.span(),
                Statements.fingerprint(sentence.text()),
                ruled == null || ruled.evidence().cues().isEmpty()
                        ? cue(sentence, estimate)
                        : ruled.evidence().cues(),
                ruled == null
                        ? denial ? "learnt-denial" : "learnt-claim"
                        : ruled.evidence().rule(),
                Math.round(likely * 100) / 100.0,
                denial ? answered(sentence.i(), suppliers, recipients, equipment, before) : null);
        return new Event(
                estimate.type(),
                denial ? estimate.kind() : null,
                sources,
                suppliers,
                recipients,
                estimate.action(),
                estimate.status(),
                estimate.hedged(),
                equipment,
                inherited,
                evidence);
    }

    private Map<String, Double> scores(Field field, Estimate estimate, @Nullable Event ruled) {
        Map<String, Double> out = new TreeMap<>();
        field(field, estimate, ruled).forEach((id, signals) -> out.put(id, signals.weighed(weights(field))));
        return out;
    }

    private static List<String> above(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .filter(score -> score.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> orLikeliest(List<String> chosen, Map<String, Double> scores) {
        return chosen.isEmpty()
                ? List.of(scores.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                : chosen;
    }

    private static List<String> party(Map<String, Double> scores) {
        List<String> chosen = above(scores);
        boolean rather = scores.values().stream().anyMatch(score -> score > RATHER_THAN_NOBODY);
        return chosen.isEmpty() && rather ? orLikeliest(chosen, scores) : chosen;
    }

    /** There is always a source; nobody in particular, and the article itself, are sources by themselves only. */
    private static List<String> source(Map<String, Double> scores) {
        List<String> chosen = orLikeliest(above(scores), scores);
        List<String> likeliest = orLikeliest(List.of(), scores);
        if (likeliest.stream().anyMatch(Consensus::unnamed)) {
            return likeliest;
        }
        return chosen.stream().filter(id -> !unnamed(id)).toList();
    }

    private static boolean unnamed(String id) {
        return id.equals(Event.ARTICLE_VOICE) || id.equals(Event.ANONYMOUS);
    }

    private static List<Span> cue(AnalysedSentence sentence, Estimate estimate) {
        int start = sentence.span().start();
        Span cue = estimate.cue();
        return cue.end() == cue.start() ? List.of() : List.of(new Span(start + cue.start(), start + cue.end()));
    }

    /**
     * The goods of a claim that names none: "the shipments" are all of the matter that it takes up again, of which the rest may
     * be listed sentences before. A denial may well be of some of the goods only.
     */
    private static List<String> takenUp(List<String> equipment, List<String> suppliers, List<Event> before) {
        for (int k = before.size() - 1; k >= 0; k--) {
            Event event = before.get(k);
            if (equipment.stream().anyMatch(event.equipment()::contains)
                    && suppliers.stream().anyMatch(event.suppliers()::contains)) {
                return event.equipment().containsAll(equipment) ? event.equipment() : equipment;
            }
        }
        return equipment;
    }

    /** The nearest sentence before with a claim about the same goods and one of the same parties. */
    private static @Nullable Integer answered(
            int sentence, List<String> suppliers, List<String> recipients, List<String> equipment, List<Event> before) {
        for (int k = before.size() - 1; k >= 0; k--) {
            Event event = before.get(k);
            boolean party = suppliers.stream().anyMatch(event.suppliers()::contains)
                    || recipients.stream().anyMatch(event.recipients()::contains);
            if (event.type() == EventType.CLAIM
                    && event.evidence().sentence() < sentence
                    && party
                    && equipment.stream().anyMatch(event.equipment()::contains)) {
                return event.evidence().sentence();
            }
        }
        return null;
    }

    private static double logOdds(double probability) {
        double p = Math.max(1e-4, Math.min(1 - 1e-4, probability));
        return Math.log(p / (1 - p));
    }
}
