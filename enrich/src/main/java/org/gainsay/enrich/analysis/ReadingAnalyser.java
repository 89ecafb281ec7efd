package org.gainsay.enrich.analysis;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Nlp4jParser;
import org.gainsay.enrich.parse.Parser;
import org.gainsay.enrich.rule.SentenceReader;
import org.gainsay.enrich.sentence.SentenceSplitter;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;

/** The analyser: splits, reads each sentence in the light of those before it, and fills in what they leave unsaid. */
public final class ReadingAnalyser implements Analyser {

    private static final String VERSION = "1";

    private final SentenceReader reader;

    ReadingAnalyser(Lexicon lexicon, Parser parser, Vocabulary vocabulary) {
        this.reader = new SentenceReader(lexicon, parser, vocabulary);
    }

    static ReadingAnalyser load(AnalyserOptions options) {
        options.progress().accept("reading lexicons");
        Lexicon lexicon = Lexicon.load(options.lexicons());
        options.progress().accept("loading the parser's models (some ten seconds)");
        Parser parser = Nlp4jParser.load();
        return new ReadingAnalyser(lexicon, parser, Vocabulary.load());
    }

    /** The same with a parser of the caller's. */
    public static ReadingAnalyser with(Lexicon lexicon, Parser parser) {
        return new ReadingAnalyser(lexicon, parser, Vocabulary.load());
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<AnalysedSentence> analyse(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        int offset = 0;
        for (Part part : article.parts()) {
            for (Span span : SentenceSplitter.split(part.text())) {
                String text = part.text().substring(span.start(), span.end());
                sentences.add(new Sentence(
                        sentences.size(), text, part.kind(), new Span(offset + span.start(), offset + span.end())));
            }
            offset += part.text().length() + Article.PART_SEPARATOR.length();
        }
        return new ArticleReading(reader).read(sentences);
    }

    /** A sentence before it is read. */
    record Sentence(int i, String text, Part.Kind part, Span span) {}
}
