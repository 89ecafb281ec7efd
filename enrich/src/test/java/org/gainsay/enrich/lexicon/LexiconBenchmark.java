package org.gainsay.enrich.lexicon;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a look for actors and goods costs; an operation is one sentence. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class LexiconBenchmark {

    private static final String SENTENCE =
            "The Lima Standard, citing two officials in Reykjavik, reported that Semla Heavy Engineering had sold "
                    + "155-mm shells, drone engines and night-vision goggles to the army of Fiji, which Tonga denied.";

    private final Lexicon lexicon = Lexicon.load(null);

    @Benchmark
    public List<ActorMention> actors() {
        return lexicon.actors().find(SENTENCE);
    }

    @Benchmark
    public List<GoodsMention> equipment() {
        return lexicon.equipment().find(SENTENCE);
    }
}
