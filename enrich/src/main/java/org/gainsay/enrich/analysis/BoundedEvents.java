package org.gainsay.enrich.analysis;

import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.JsonSerde;

/**
 * An analyser that fails on an article whose events no record can hold, so that it goes to the dead letters.
 *
 * <p>Handed on, such a record could not be written, and enrich would stop at the same article after every restart: two
 * megabytes of nothing but short claims are enough.
 */
public final class BoundedEvents implements Analyser {

    /** The topic takes 16 MiB, of which a batch with one record takes some. */
    static final int MAX_BYTES = 16 * 1024 * 1024 - 64 * 1024;

    /** What an event takes beside its sentence, which stands in it twice: a generous guess that spares most the measuring. */
    private static final int BESIDE_THE_SENTENCE = 2048;

    private static final int PER_CHARACTER = 6;

    private final Analyser analyser;

    public BoundedEvents(Analyser analyser) {
        this.analyser = Objects.requireNonNull(analyser, "analyser");
    }

    @Override
    public List<AnalysedSentence> analyse(Article article) {
        return analyser.analyse(article);
    }

    @Override
    public String version() {
        return analyser.version();
    }

    /**
     * The events of the article.
     *
     * @throws TooManyEventsException if they do not fit a record
     */
    @Override
    public ArticleEvents articleEvents(Article article) {
        ArticleEvents events = analyser.articleEvents(article);
        long guess = events.events().stream()
                .mapToLong(event -> BESIDE_THE_SENTENCE
                        + (long) PER_CHARACTER * event.evidence().text().length())
                .sum();
        if (guess > MAX_BYTES) {
            int size = JsonSerde.MAPPER.writeValueAsBytes(events).length;
            if (size > MAX_BYTES) {
                throw new TooManyEventsException(events.events().size() + " events take " + size
                        + " bytes, and a record at most " + MAX_BYTES + ": split the document");
            }
        }
        return events;
    }

    /** The events of an article do not fit a record; the message says by how much. */
    public static final class TooManyEventsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyEventsException(String message) {
            super(message);
        }
    }
}
