package org.gainsay.aggregate.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gainsay.aggregate.api.AnsweredClaim;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.Event;

/**
 * One event in its article, as {@link Recount} counts it.
 *
 * @param article the article
 * @param index of the event in it
 * @param event the event
 * @param answered if it is a denial, the claims that it answers in the article
 */
record Mention(ArticleEvents article, int index, Event event, List<AnsweredClaim> answered) {

    /** Latest article first, of one time by the greatest id, and in an article in reading order. */
    static final Comparator<Mention> LATEST_FIRST = Comparator.comparing(Mention::time)
            .thenComparing(Mention::id, Arrays::compareUnsigned)
            .reversed()
            .thenComparing(Mention::index);

    Instant time() {
        return article.time();
    }

    LocalDate day() {
        return article.time().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    Citation citation() {
        return Citations.of(article, event, answered);
    }

    private byte[] id() {
        return Key.of(article.article()).getBytes(StandardCharsets.UTF_8);
    }
}
