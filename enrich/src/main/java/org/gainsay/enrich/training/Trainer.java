package org.gainsay.enrich.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.gainsay.enrich.analysis.AnalysedSentence;
import org.gainsay.enrich.analysis.AnalyserOptions;
import org.gainsay.enrich.analysis.ReadingAnalyser;
import org.gainsay.enrich.choice.Decisions;
import org.gainsay.enrich.choice.RuleDecisions;
import org.gainsay.enrich.choice.Task;
import org.gainsay.enrich.choice.TrainedDecisions;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Nlp4jParser;
import org.gainsay.enrich.parse.Parser;
import org.gainsay.enrich.score.LabelledEvent;
import org.gainsay.enrich.score.LabelledSentence;
import org.gainsay.enrich.score.Scorer;
import org.gainsay.ingest.api.Article;

/**
 * Trains the models of {@link Task} on labelled articles.
 *
 * <p>A choice changes what the next ones see, so what is trained must have been seen as it will be met: the articles are
 * read by the rules first, then by models trained on the other folds, and what those had to decide is what is learnt from
 * (the idea is that of dataset aggregation: Ross, Gordon and Bagnell, 2011). The same labels give the same models.
 */
public final class Trainer {

    private static final int FOLDS = 4;
    private static final int ROUNDS = 2;

    /** A labelled article. */
    public record Lesson(String doc, Article article, List<LabelledSentence> labels) {

        public Lesson {
            labels = List.copyOf(labels);
        }
    }

    private final Lexicon lexicon;
    private final Parser parser;
    private final Consumer<String> progress;

    Trainer(Lexicon lexicon, Parser parser, Consumer<String> progress) {
        this.lexicon = lexicon;
        this.parser = new RememberingParser(parser);
        this.progress = progress;
    }

    /** Loads the lexicons and the parser's models: some seconds, a gigabyte of heap. */
    public static Trainer load(AnalyserOptions options) {
        options.progress().accept("loading lexicons and the parser's models");
        return new Trainer(Lexicon.load(options.lexicons()), Nlp4jParser.load(), options.progress());
    }

    /**
     * What came of a training.
     *
     * @param models a model for every task
     * @param unseen how the articles were read by models that had been trained on the other folds
     */
    public record Outcome(Map<Task, AbstractModel> models, List<LabelledSentence> unseen) {

        public Outcome {
            models = Map.copyOf(models);
            unseen = List.copyOf(unseen);
        }

        /** Writes the models into a folder, in the files that {@link TrainedDecisions#load()} looks for. */
        public void write(Path folder) throws IOException {
            Files.createDirectories(folder);
            for (Map.Entry<Task, AbstractModel> model : models.entrySet()) {
                try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(
                        Files.newOutputStream(folder.resolve(model.getKey().file()))))) {
                    new BinaryQNModelWriter(model.getValue(), out).persist();
                }
            }
        }
    }

    /** Articles that share a construction are called alike but for a number, and stand in one fold. */
    private static int fold(Lesson lesson) {
        String name = lesson.doc().replaceFirst("[.]\\w+$", "");
        int cut = name.indexOf('_');
        String key = cut < 0 ? name : name.substring(cut + 1).replaceFirst("\\d+$", "");
        return Math.floorMod(key.hashCode(), FOLDS);
    }

    /** Trains on all lessons. */
    public Outcome train(List<Lesson> lessons) {
        Map<Integer, List<Lesson>> folds =
                lessons.stream().collect(Collectors.groupingBy(Trainer::fold, TreeMap::new, Collectors.toList()));
        Map<Integer, List<Example>> seen = new HashMap<>();
        folds.forEach((fold, list) -> seen.put(fold, examples(list, new RuleDecisions())));
        progress.accept("read by the rules: " + count(seen) + " options to weigh");
        List<LabelledSentence> unseen = new ArrayList<>();
        for (int round = 2; round <= ROUNDS + 1; round++) {
            Map<Integer, List<Example>> next = new HashMap<>();
            unseen.clear();
            for (Map.Entry<Integer, List<Lesson>> fold : folds.entrySet()) {
                List<Example> others = new ArrayList<>();
                seen.forEach((f, list) -> {
                    if (!f.equals(fold.getKey())) {
                        others.addAll(list);
                    }
                });
                Decisions policy = new TrainedDecisions(models(others));
                progress.accept("trained without fold " + fold.getKey());
                if (round <= ROUNDS) {
                    next.put(fold.getKey(), examples(fold.getValue(), policy));
                } else {
                    unseen.addAll(read(fold.getValue(), policy));
                }
            }
            if (round <= ROUNDS) {
                seen.putAll(next);
                progress.accept("read by models of the other folds: " + count(seen) + " options to weigh");
            }
        }
        List<Example> all = new ArrayList<>();
        seen.values().forEach(all::addAll);
        return new Outcome(fit(all), unseen);
    }

    private static int count(Map<Integer, List<Example>> examples) {
        return examples.values().stream().mapToInt(List::size).sum();
    }

    private List<Example> examples(List<Lesson> lessons, Decisions policy) {
        List<Example> out = new ArrayList<>();
        for (Lesson lesson : lessons) {
            ReadingAnalyser plain = ReadingAnalyser.with(lexicon, parser, new RuleDecisions());
            List<String> texts = plain.analyse(lesson.article()).stream()
                    .map(AnalysedSentence::text)
                    .toList();
            List<Integer> laid = Scorer.lay(lesson.labels(), texts);
            Map<Integer, List<LabelledEvent>> gold = new HashMap<>();
            for (int i = 0; i < laid.size(); i++) {
                if (laid.get(i) >= 0) {
                    gold.put(i, lesson.labels().get(laid.get(i)).events());
                }
            }
            Recorder recorder = new Recorder(lesson.doc(), policy, gold);
            ReadingAnalyser.with(lexicon, parser, recorder).analyse(lesson.article());
            out.addAll(recorder.examples());
        }
        return out;
    }

    private List<LabelledSentence> read(List<Lesson> lessons, Decisions policy) {
        List<LabelledSentence> out = new ArrayList<>();
        ReadingAnalyser analyser = ReadingAnalyser.with(lexicon, parser, policy);
        for (Lesson lesson : lessons) {
            for (AnalysedSentence sentence : analyser.analyse(lesson.article())) {
                out.add(LabelledSentence.of(lesson.doc(), sentence));
            }
        }
        return out;
    }

    private static Map<Task, MaxentModel> models(List<Example> examples) {
        return new EnumMap<>(fit(examples));
    }

    private static Map<Task, AbstractModel> fit(List<Example> examples) {
        Map<Task, AbstractModel> out = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            List<Event> events = new ArrayList<>();
            for (Example e : examples) {
                if (e.task() == task) {
                    events.add(new Event(
                            e.right() ? TrainedDecisions.YES : TrainedDecisions.NO,
                            e.features().toArray(String[]::new)));
                }
            }
            // From one outcome alone there is nothing to learn.
            if (events.stream().map(Event::getOutcome).distinct().count() > 1) {
                out.put(task, regress(events));
            }
        }
        return out;
    }

    private static AbstractModel regress(List<Event> events) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 80);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 2.0);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        try (ObjectStream<Event> stream = ObjectStreamUtils.createObjectStream(events)) {
            return (AbstractModel) trainer.train(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
