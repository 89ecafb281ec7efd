package org.gainsay.enrich.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that one revision of an article says; the value of {@link EnrichTopics#EVENTS}.
 *
 * <p>An article with no event has an empty list here, so that it takes back what an earlier revision said.
 *
 * @param article the article's id; the record's key
 * @param digest digest of the revision that was read
 * @param url the article's address
 * @param title its title
 * @param publisher who published it, for the count of publishers
 * @param time event time: publication, else arrival; its UTC day is the day of the daily counts
 * @param revised orders the revisions
 * @param language ISO 639-1 code
 * @param copyOf the article that this one is a near-copy of
 * @param analyser version of the analyser and its lexicons
 * @param sentences how many sentences were read
 * @param events in reading order; from headline and body only
 */
public record ArticleEvents(
        String article,
        String digest,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publisher,
        Instant time,
        Instant revised,
        @Nullable String language,
        @Nullable String copyOf,
        String analyser,
        int sentences,
        List<Event> events) {

    public ArticleEvents {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(revised, "revised");
        Objects.requireNonNull(analyser, "analyser");
        events = List.copyOf(events);
    }
}
