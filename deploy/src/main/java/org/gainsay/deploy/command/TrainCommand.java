package org.gainsay.deploy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gainsay.deploy.labelled.LabelledFile;
import org.gainsay.deploy.run.Progress;
import org.gainsay.enrich.analysis.AnalyserOptions;
import org.gainsay.enrich.score.LabelledSentence;
import org.gainsay.enrich.score.Score;
import org.gainsay.enrich.score.Scorer;
import org.gainsay.enrich.training.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gainsay train}. */
@Command(
        name = "train",
        description = "Trains the models of the analyser's choices on labelled files, and prints how well articles are"
                + " read by models that were not trained on them. Needs no Kafka; some ten minutes and 9 GB of heap.",
        footer = {
            "",
            "The articles are parted into four folds by their names; the figures are of each fold read by models of the",
            "other three. The models written are trained on all. The same files give the same models."
        })
public final class TrainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Files of labelled sentences, a JSON object a line.")
    private List<Path> gold = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the models are written.")
    private Path out = Path.of("");

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Map<Path, List<LabelledSentence>> sets = new LinkedHashMap<>();
        List<Trainer.Lesson> lessons = new ArrayList<>();
        for (Path file : gold) {
            LabelledFile labelled = LabelledFile.read(file);
            sets.put(file, labelled.sentences());
            lessons.addAll(labelled.lessons());
        }
        Trainer trainer = Trainer.load(new AnalyserOptions(
                analysis.lexicons(), new Progress(spec.commandLine().getErr())::say));
        Trainer.Outcome outcome = trainer.train(lessons);
        outcome.write(out);
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                "%-28s %6s %6s %6s %6s %6s %6s %5s%n",
                "set", "events", "macro", "claim", "denial", "strict", "counts", "flips");
        sets.forEach((file, labelled) -> row(print, file, Scorer.score(labelled, outcome.unseen())));
        print.flush();
        return 0;
    }

    private static void row(PrintWriter print, Path file, Score score) {
        print.printf(
                Locale.ROOT,
                "%-28s %6d %6.3f %6.3f %6.3f %6.3f %6.3f %5d%n",
                file.getFileName(),
                score.gold(),
                score.macro(),
                score.claim().f1(),
                score.denial().f1(),
                score.strict().f1(),
                score.counts(),
                score.flips());
    }
}
