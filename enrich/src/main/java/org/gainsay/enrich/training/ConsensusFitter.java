package org.gainsay.enrich.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.gainsay.enrich.analysis.AnalyserOptions;
import org.gainsay.enrich.analysis.Consensus;
import org.gainsay.enrich.analysis.Consensus.Field;
import org.gainsay.enrich.analysis.Consensus.Signals;
import org.gainsay.enrich.analysis.ConsensusAnalyser;
import org.gainsay.enrich.analysis.Opinion;
import org.gainsay.enrich.analysis.Pairing;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.choice.TrainedDecisions;
import org.gainsay.enrich.encoder.Estimate;
import org.gainsay.enrich.score.LabelledEvent;
import org.gainsay.enrich.score.LabelledSentence;
import org.gainsay.enrich.score.Scorer;
import org.gainsay.enrich.training.Trainer.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * Fits how much is made of the encoder and of the rules where both have a say: a logistic regression for every
 * {@link Field}, on labelled articles that neither was trained on.
 */
public final class ConsensusFitter {

    private static final List<String> SIGNALS = List.of("encoder", "named", "other", "always", "likeliest", "behind");

    private final ConsensusAnalyser analyser;
    private final Map<Field, List<Event>> seen = new EnumMap<>(Field.class);

    private ConsensusFitter(ConsensusAnalyser analyser) {
        this.analyser = analyser;
        for (Field field : Field.values()) {
            seen.put(field, new ArrayList<>());
        }
    }

    /** Loads all models: some seconds, and a gigabyte of heap. */
    public static ConsensusFitter load(AnalyserOptions options) {
        return new ConsensusFitter(ConsensusAnalyser.load(options));
    }

    /** The weights by their fields. */
    public Map<Field, Signals> fit(List<Lesson> lessons) {
        lessons.forEach(this::see);
        Map<Field, Signals> out = new EnumMap<>(Field.class);
        seen.forEach((field, events) -> out.put(field, regress(events)));
        return out;
    }

    private void see(Lesson lesson) {
        List<Opinion> opinions = analyser.opinions(lesson.article());
        List<Integer> laid = Scorer.lay(
                lesson.labels(), opinions.stream().map(o -> o.ruled().text()).toList());
        for (int i = 0; i < laid.size(); i++) {
            if (laid.get(i) >= 0) {
                see(opinions.get(i), lesson.labels().get(laid.get(i)));
            }
        }
    }

    private void see(Opinion opinion, LabelledSentence labels) {
        List<org.gainsay.enrich.api.@Nullable Event> allRuled = Consensus.ruled(opinion);
        List<@Nullable LabelledEvent> allMeant = Pairing.of(
                opinion.estimates(),
                labels.events(),
                e -> new Pairing.Names(
                        EventType.valueOf(e.type()), e.sources(), e.suppliers(), e.recipients(), e.equipment()));
        for (int i = 0; i < allRuled.size(); i++) {
            Estimate estimate = opinion.estimates().get(i);
            org.gainsay.enrich.api.Event ruled = allRuled.get(i);
            LabelledEvent meant = allMeant.get(i);
            see(Consensus.asked(opinion.estimates(), i), Consensus.event(estimate, ruled), meant != null);
            if (meant != null) {
                see(Field.SOURCE, estimate, ruled, meant.sources());
                see(Field.SUPPLIER, estimate, ruled, meant.suppliers());
                see(Field.RECIPIENT, estimate, ruled, meant.recipients());
                see(Field.EQUIPMENT, estimate, ruled, meant.equipment());
            }
        }
    }

    private void see(Field field, Estimate estimate, org.gainsay.enrich.api.@Nullable Event ruled, Set<String> meant) {
        Consensus.field(field, estimate, ruled)
                .forEach((id, signals) -> see(field, signals, meant.contains(id.toLowerCase(Locale.ROOT))));
    }

    private void see(Field field, Signals signals, boolean right) {
        List<Event> events = seen.computeIfAbsent(field, f -> new ArrayList<>());
        float[] values = {
            (float) signals.encoder(),
            (float) signals.named(),
            (float) signals.other(),
            (float) signals.always(),
            (float) signals.likeliest(),
            (float) signals.behind()
        };
        events.add(
                new Event(right ? TrainedDecisions.YES : TrainedDecisions.NO, SIGNALS.toArray(String[]::new), values));
    }

    private static Signals regress(List<Event> events) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 0.01);
        // Its indexer for real values; the other one drops them.
        parameters.put("DataIndexer", "OnePassRealValue");
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        try (ObjectStream<Event> stream = ObjectStreamUtils.createObjectStream(events)) {
            QNModel model = (QNModel) trainer.train(stream);
            return new Signals(
                    weight(model, 0),
                    weight(model, 1),
                    weight(model, 2),
                    weight(model, 3),
                    weight(model, 4),
                    weight(model, 5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By how much one more of a signal raises the log-odds. */
    private static double weight(QNModel model, int signal) {
        String[] one = {SIGNALS.get(signal)};
        double[] likely = model.eval(one, new float[] {1});
        return Math.log(likely[model.getIndex(TrainedDecisions.YES)] / likely[model.getIndex(TrainedDecisions.NO)]);
    }
}
