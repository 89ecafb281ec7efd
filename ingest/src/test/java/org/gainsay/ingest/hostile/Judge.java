package org.gainsay.ingest.hostile;

import java.time.Instant;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.extract.Reading;
import org.gainsay.ingest.feed.FeedParser;
import org.gainsay.ingest.feed.FeedResult;
import org.gainsay.ingest.page.PageExtractor;

/** Has inputs read as ingest and the poller read them, and tells what becomes of them. */
final class Judge implements AutoCloseable {

    private final DocumentExtractor extractor = new DocumentExtractor(new PageExtractor());
    private final ArticleReader reader = new ArticleReader(extractor);

    /** The outcome in a word: a reason of the dead letters, {@code article}, {@code feed} or {@code withdrawal}. */
    String outcome(String type, byte[] bytes) {
        if (type.equals(HostileInput.FEED)) {
            FeedResult result = FeedParser.parse(bytes, "https://harbour.example/feed", null);
            return result instanceof FeedResult.Refused refused
                    ? refused.reason().code()
                    : HostileInput.FEED;
        }
        Reading reading = reader.read(RawDocument.of("x", bytes, type, Instant.parse("2026-06-01T00:00:00Z")));
        if (reading instanceof Reading.Rejected rejected) {
            return rejected.reason().code();
        }
        return reading instanceof Reading.Read ? "article" : "withdrawal";
    }

    @Override
    public void close() {
        extractor.close();
    }
}
