package org.gainsay.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gainsay.deploy.labelled.LabelledFile;
import org.gainsay.deploy.run.Progress;
import org.gainsay.enrich.analysis.AnalyserOptions;
import org.gainsay.enrich.analysis.Consensus.Field;
import org.gainsay.enrich.analysis.Consensus.Signals;
import org.gainsay.enrich.training.ConsensusFitter;
import org.gainsay.enrich.training.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gainsay settle}. */
@Command(
        name = "settle",
        description =
                "Fits how much is made of the encoder and of the rules where both have a say, on labelled articles"
                        + " that neither was trained on. Needs no Kafka.")
public final class SettleCommand implements Callable<Integer> {

    private static final String HEADER = """
            # How much is made of the encoder and of the rules where both have a say: weights of logistic regressions, written by `gainsay settle`.
            # They are fitted on labelled articles that neither the encoder nor the choices were trained on.
            # field: EVENT, whether a sentence states an event of a type; ANOTHER, whether it claims something else besides; the others, whether an id
            #   has that role in it
            # encoder: factor of the log-odds that the encoder gives
            # named: added if the rules name the id; for EVENT and ANOTHER, factor of the log-odds that the rules' choice gives
            # other: added if the rules found the event, but without the id; for EVENT and ANOTHER, added if the rules found it
            # always: added in any case; for EVENT and ANOTHER, added if the rules found none
            # likeliest: added for the id that the encoder thinks likeliest
            # behind: factor of the difference between the log-odds of the likeliest and of the id
            field	encoder	named	other	always	likeliest	behind
            """;

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Files of labelled sentences, a JSON object a line.")
    private List<Path> gold = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the weights are written.")
    private Path out = Path.of("");

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Trainer.Lesson> lessons = new ArrayList<>();
        for (Path file : gold) {
            lessons.addAll(LabelledFile.read(file).lessons());
        }
        Map<Field, Signals> weights = ConsensusFitter.load(new AnalyserOptions(
                        analysis.lexicons(), new Progress(spec.commandLine().getErr())::say))
                .fit(lessons);
        StringBuilder text = new StringBuilder(HEADER);
        weights.forEach((field, weight) -> text.append(String.format(
                Locale.ROOT,
                "%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f%n",
                field,
                weight.encoder(),
                weight.named(),
                weight.other(),
                weight.always(),
                weight.likeliest(),
                weight.behind())));
        Files.writeString(out, text);
        return 0;
    }
}
