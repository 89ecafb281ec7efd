package org.gainsay.enrich.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.sentence.SentenceSplitter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast text is split and gated; an operation is a million characters of general news. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class SplitAndGateBenchmark {

    private static final int CHARACTERS = 1_000_000;

    private String text = "";
    private List<Span> sentences = List.of();
    private Gate gate = Gate.of(Lexicon.load(null));

    /** Repeats the news until there is a million characters of it. */
    @Setup
    public void prepare() throws IOException {
        try (InputStream in = Objects.requireNonNull(GateTest.class.getResourceAsStream("general-news.txt"))) {
            String news = new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n\n";
            text = news.repeat(CHARACTERS / news.length() + 1).substring(0, CHARACTERS);
        }
        sentences = SentenceSplitter.split(text);
    }

    @Benchmark
    public List<Span> split() {
        return SentenceSplitter.split(text);
    }

    @Benchmark
    public BitSet gate() {
        return gate.select(text, sentences);
    }

    @Benchmark
    public BitSet splitAndGate() {
        return gate.select(text, SentenceSplitter.split(text));
    }
}
