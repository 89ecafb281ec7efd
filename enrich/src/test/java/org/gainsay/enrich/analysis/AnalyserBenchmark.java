package org.gainsay.enrich.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.encoder.ArticleEncoder;
import org.gainsay.enrich.encoder.Estimate;
import org.gainsay.enrich.encoder.Passage;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Nlp4jParser;
import org.gainsay.enrich.parse.Parser;
import org.gainsay.enrich.parse.Tokeniser;
import org.gainsay.enrich.parse.Tree;
import org.gainsay.enrich.parse.Word;
import org.gainsay.enrich.score.LabelledSentence;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;
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

/**
 * What reading takes of one thread. An operation of {@code parse} is a sentence of news about arms; of {@code encode}, {@code rules} and
 * {@code armsNews} an article of it, in whose every sentence something may be claimed; of {@code generalNews} a hundred articles of which one is such.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class AnalyserBenchmark {

    private static final int HUNDRED = 100;
    private static final int CHARACTERS = 2_000;

    private final Lexicon lexicon = Lexicon.load(null);
    private final Parser parser = Nlp4jParser.load();
    private final ArticleEncoder encoder = ArticleEncoder.load();
    private final Analyser rules = ReadingAnalyser.with(lexicon, parser);
    private final Analyser whole = ConsensusAnalyser.with(lexicon, parser);
    private final List<List<Word>> sentences = new ArrayList<>();
    private final List<List<Passage>> passages = new ArrayList<>();
    private final List<Article> arms = new ArrayList<>();
    private final List<Article> general = new ArrayList<>();
    private int next;

    @Setup
    public void prepare() throws IOException {
        Map<String, List<Part>> documents = new LinkedHashMap<>();
        text("/gold/dev-articles.jsonl").lines().map(LabelledSentence::of).forEach(sentence -> documents
                .computeIfAbsent(sentence.doc(), doc -> new ArrayList<>())
                .add(new Part(sentence.part(), sentence.text())));
        documents.forEach((doc, parts) -> {
            arms.add(Articles.of(doc, parts));
            List<String> texts = parts.stream().map(Part::text).toList();
            texts.forEach(text -> sentences.add(Tokeniser.words(text)));
            List<List<ActorMention>> actors =
                    texts.stream().map(lexicon.actors()::find).toList();
            List<Passage> article = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                String text = texts.get(i);
                article.add(new Passage(
                        text,
                        parts.get(i).kind(),
                        actors.get(i),
                        lexicon.equipment().find(text)));
            }
            passages.add(article);
        });
        String news = text("/org/gainsay/enrich/gate/general-news.txt");
        for (int i = 0; i < HUNDRED - 1; i++) {
            int from = i * CHARACTERS % (news.length() - CHARACTERS);
            general.add(Articles.body("g" + i, news.substring(from, from + CHARACTERS)));
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(AnalyserBenchmark.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private <T> T next(List<T> of) {
        next++;
        return of.get(next % of.size());
    }

    @Benchmark
    public Tree parse() {
        return parser.parse(next(sentences));
    }

    @Benchmark
    public Map<Integer, List<Estimate>> encode() {
        List<Passage> article = next(passages);
        BitSet all = new BitSet();
        all.set(0, article.size());
        return encoder.read(article, all);
    }

    @Benchmark
    public List<AnalysedSentence> rules() {
        return rules.analyse(next(arms));
    }

    @Benchmark
    public List<AnalysedSentence> armsNews() {
        return whole.analyse(next(arms));
    }

    @Benchmark
    public int generalNews() {
        int events = 0;
        for (Article article : general) {
            events += whole.articleEvents(article).events().size();
        }
        return events + whole.articleEvents(next(arms)).events().size();
    }
}
