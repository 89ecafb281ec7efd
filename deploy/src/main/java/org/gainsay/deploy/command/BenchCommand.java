package org.gainsay.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import org.gainsay.deploy.bench.Bench;
import org.gainsay.deploy.bench.Workload;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.ingest.IngestTopology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gainsay bench}. */
@Command(
        name = "bench",
        description = "Measures how fast the chain is, on articles that it makes up and a broker of its own.",
        footer = {
            "",
            "--stage aggregate measures the ledger alone, and beside it, on the same broker and records, a topology that only",
            "copies and a KTable with adder and subtractor. --stage chain measures all three stages, parser and models included.",
            "Delays are told with --rate: how old a record is when a reader of the counts sees it. The rest is flat out."
        })
public final class BenchCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Measured {
        AGGREGATE,
        CHAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Option(
            names = "--stage",
            paramLabel = "WHAT",
            defaultValue = "aggregate",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Measured stage = Measured.AGGREGATE;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many articles (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--sentences",
            paramLabel = "N",
            defaultValue = "20",
            description = "Sentences of an article (default: ${DEFAULT-VALUE}).")
    private int sentences;

    @Option(
            names = "--arms",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "Of the sentences, how many claim or deny a delivery (default: ${DEFAULT-VALUE}).")
    private int arms;

    @Option(
            names = "--revised",
            paramLabel = "PERCENT",
            defaultValue = "20",
            description = "Of the articles, how many come again with another text (default: ${DEFAULT-VALUE}).")
    private int revised;

    @Option(
            names = "--copied",
            paramLabel = "PERCENT",
            defaultValue = "30",
            description = "Of the articles, how many print another one's text (default: ${DEFAULT-VALUE}).")
    private int copied;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Records a second; 0 is flat out (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "An empty folder, for broker and state, that is left as it is (default: a temporary one, which is deleted).")
    @Nullable
    private Path data;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, IOException {
        Workload workload = workload();
        if (data != null) {
            return measure(workload, empty(data));
        }
        Path temporary = Files.createTempDirectory("gainsay-bench");
        try {
            return measure(workload, temporary);
        } finally {
            Utils.delete(temporary.toFile());
        }
    }

    private int measure(Workload workload, Path folder) throws InterruptedException {
        Progress progress = new Progress(spec.commandLine().getErr());
        Bench bench = new Bench(workload, folder, progress);
        String table;
        if (stage == Measured.CHAIN) {
            try (StageTopologies topologies = StageTopologies.load(
                    EnumSet.allOf(Stage.class), analysis.lexicons(), IngestTopology.COPY_WINDOW, progress)) {
                table = bench.chain(topologies);
            }
        } else {
            table = bench.ledger();
        }
        spec.commandLine().getOut().println(table);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Workload workload() {
        try {
            return new Workload(articles, sentences, arms, revised, copied, rate);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Path empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), "--data must be an empty folder: " + folder);
            }
        }
        return folder;
    }
}
