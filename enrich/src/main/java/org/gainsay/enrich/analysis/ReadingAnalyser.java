package org.gainsay.enrich.analysis;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.choice.Decisions;
import org.gainsay.enrich.choice.TrainedDecisions;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.gate.Gate;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Parser;
import org.gainsay.enrich.rule.SentenceReader;
import org.gainsay.enrich.sentence.SentenceSplitter;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;

/** The analyser: splits, reads each sentence in the light of those before it, and fills in what they leave unsaid. */
public final class ReadingAnalyser implements Analyser {

    /** No sentence is longer; what the splitter takes for a longer one is read in windows of this many characters. */
    private static final int LONGEST = 4_000;

    private final SentenceReader reader;
    private final Vocabulary vocabulary;
    private final Decisions decisions;
    private final Gate gate;

    ReadingAnalyser(Lexicon lexicon, Parser parser, Vocabulary vocabulary, Decisions decisions) {
        this.reader = new SentenceReader(lexicon, parser, vocabulary);
        this.vocabulary = vocabulary;
        this.decisions = decisions;
        this.gate = Gate.of(lexicon);
    }

    /** Rules, and the choices' models that come with the project. */
    public static ReadingAnalyser with(Lexicon lexicon, Parser parser) {
        return with(lexicon, parser, TrainedDecisions.load());
    }

    /** The same with a parser and decisions of the caller's. */
    public static ReadingAnalyser with(Lexicon lexicon, Parser parser, Decisions decisions) {
        return new ReadingAnalyser(lexicon, parser, Vocabulary.load(), decisions);
    }

    @Override
    public String version() {
        return AnalyserVersion.RULES;
    }

    @Override
    public List<AnalysedSentence> analyse(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        int offset = 0;
        for (Part part : article.parts()) {
            for (Span span : SentenceSplitter.split(part.text())) {
                for (int from = span.start(); from < span.end(); from = cut(part.text(), from, span.end())) {
                    int to = cut(part.text(), from, span.end());
                    sentences.add(new Sentence(
                            sentences.size(),
                            part.text().substring(from, to),
                            part.kind(),
                            new Span(offset + from, offset + to)));
                }
            }
            offset += part.text().length() + Article.PART_SEPARATOR.length();
        }
        String whole = article.text();
        BitSet worth = gate.select(whole, sentences.stream().map(Sentence::span).toList());
        LocalDate day = LocalDate.ofInstant(article.eventTime(), ZoneOffset.UTC);
        return new ArticleReading(reader, vocabulary, decisions).read(sentences, worth, day);
    }

    /** Where the window that begins at {@code from} ends: at the end of the sentence, or at a space before the limit. */
    private static int cut(String text, int from, int end) {
        if (end - from <= LONGEST) {
            return end;
        }
        int space = text.lastIndexOf(' ', from + LONGEST);
        return space > from ? space + 1 : from + LONGEST;
    }

    /** A sentence before it is read. */
    record Sentence(int i, String text, Part.Kind part, Span span) {}
}
