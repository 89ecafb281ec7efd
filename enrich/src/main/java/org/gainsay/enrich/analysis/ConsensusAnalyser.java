package org.gainsay.enrich.analysis;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.encoder.ArticleEncoder;
import org.gainsay.enrich.encoder.Estimate;
import org.gainsay.enrich.encoder.Passage;
import org.gainsay.enrich.gate.Gate;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Nlp4jParser;
import org.gainsay.enrich.parse.Parser;
import org.gainsay.ingest.api.Article;

/** The analyser that is used: the rules and the encoder both read the article, and each sentence is settled between them. */
public final class ConsensusAnalyser implements Analyser {

    private final ReadingAnalyser rules;
    private final ArticleEncoder encoder;
    private final Lexicon lexicon;
    private final Gate gate;
    private final Consensus consensus = Consensus.load();
    private final String version;

    ConsensusAnalyser(ReadingAnalyser rules, ArticleEncoder encoder, Lexicon lexicon, String version) {
        this.rules = rules;
        this.encoder = encoder;
        this.lexicon = lexicon;
        this.gate = Gate.of(lexicon);
        this.version = version;
    }

    @Override
    public String version() {
        return version;
    }

    /** Loads all models. */
    public static ConsensusAnalyser load(AnalyserOptions options) {
        options.progress().accept("reading lexicons");
        Lexicon lexicon = Lexicon.load(options.lexicons());
        options.progress().accept("loading the parser's models (some seconds)");
        Parser parser = Nlp4jParser.load();
        options.progress().accept("loading the encoder's model");
        return with(lexicon, parser, AnalyserVersion.of(options.lexicons()));
    }

    /** The same with a lexicon and a parser of the caller's; its version is that of the rules alone. */
    public static ConsensusAnalyser with(Lexicon lexicon, Parser parser) {
        return with(lexicon, parser, AnalyserVersion.RULES);
    }

    private static ConsensusAnalyser with(Lexicon lexicon, Parser parser, String version) {
        return new ConsensusAnalyser(ReadingAnalyser.with(lexicon, parser), ArticleEncoder.load(), lexicon, version);
    }

    @Override
    public List<AnalysedSentence> analyse(Article article) {
        List<AnalysedSentence> out = new ArrayList<>();
        List<Event> before = new ArrayList<>();
        for (Opinion opinion : opinions(article)) {
            AnalysedSentence ruled = opinion.ruled();
            List<Event> events = consensus.of(opinion, before);
            before.addAll(events);
            out.add(new AnalysedSentence(ruled.i(), ruled.text(), ruled.part(), ruled.span(), events));
        }
        return out;
    }

    /** What the rules and the encoder say of every sentence, before it is settled. */
    public List<Opinion> opinions(Article article) {
        List<AnalysedSentence> ruled = rules.analyse(article);
        BitSet worth = gate.select(
                article.text(), ruled.stream().map(AnalysedSentence::span).toList());
        if (worth.isEmpty()) {
            return ruled.stream()
                    .map(sentence -> new Opinion(sentence, List.of(), Set.of(), GoodsLists.NONE))
                    .toList();
        }
        LocalDate day = LocalDate.ofInstant(article.eventTime(), ZoneOffset.UTC);
        List<List<ActorMention>> actors = lexicon.actors()
                .findAll(ruled.stream().map(AnalysedSentence::text).toList(), day);
        List<Passage> passages = new ArrayList<>();
        for (AnalysedSentence sentence : ruled) {
            passages.add(new Passage(
                    sentence.text(),
                    sentence.part(),
                    actors.get(sentence.i()),
                    lexicon.equipment().find(sentence.text())));
        }
        Map<Integer, List<Estimate>> estimates = encoder.read(passages, worth);
        return ruled.stream()
                .map(sentence ->
                        opinion(sentence, estimates.getOrDefault(sentence.i(), List.of()), passages.get(sentence.i())))
                .toList();
    }

    private static Opinion opinion(AnalysedSentence sentence, List<Estimate> estimates, Passage passage) {
        return new Opinion(
                sentence, estimates, named(passage), GoodsLists.of(passage.text(), passage.goods(), passage.actors()));
    }

    private static Set<String> named(Passage passage) {
        Set<String> ids = new TreeSet<>();
        passage.actors().forEach(actor -> ids.addAll(actor.ids()));
        passage.goods().forEach(goods -> ids.addAll(goods.ids()));
        return ids;
    }
}
