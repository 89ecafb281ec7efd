package org.gainsay.enrich.analysis;

import java.util.List;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.Event;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;

/**
 * Finds who claims and who denies what in an article.
 *
 * <p>Implementations are safe for several threads: the stream threads of a process share one, because the parser's models
 * fill about a gigabyte. The reading of an article depends on that article alone.
 */
public interface Analyser {

    /**
     * Reads all sentences of an article, whatever part they stand in.
     *
     * @return the sentences in reading order
     */
    List<AnalysedSentence> analyse(Article article);

    /** Version of the analyser and its lexicons; another version may read the same article otherwise. */
    String version();

    /** What the ledger counts of an article: the events of its headlines and its body. */
    default ArticleEvents articleEvents(Article article) {
        List<AnalysedSentence> sentences = analyse(article);
        List<Event> events = sentences.stream()
                .filter(s -> s.part() == Part.Kind.HEADLINE || s.part() == Part.Kind.BODY)
                .flatMap(s -> s.events().stream())
                .toList();
        return new ArticleEvents(
                article.id(),
                article.digest(),
                article.url(),
                article.title(),
                article.publisher(),
                article.eventTime(),
                article.revised(),
                article.language(),
                article.copyOf(),
                version(),
                sentences.size(),
                events);
    }

    /**
     * Loads the parser's models and the lexicons: some eight seconds of processor time, a gigabyte of heap.
     *
     * @throws IllegalArgumentException if a lexicon file of the user cannot be read; the message names file and line
     */
    static Analyser load(AnalyserOptions options) {
        return ConsensusAnalyser.load(options);
    }
}
