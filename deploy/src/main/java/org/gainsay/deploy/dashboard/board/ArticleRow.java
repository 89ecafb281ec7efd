package org.gainsay.deploy.dashboard.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What lists say of an article.
 *
 * @param id its id
 * @param title its title
 * @param publisher who published it
 * @param url its address
 * @param time its event time
 * @param copyOf the article that it is a near-copy of
 * @param sentences how many sentences were read
 * @param claims how many claims stand in it
 * @param denials how many denials stand in it
 * @param mentions what each of them counts for, in reading order; lists do not carry it
 */
public record ArticleRow(
        String id,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        Instant time,
        @Nullable String copyOf,
        int sentences,
        int claims,
        int denials,
        @JsonIgnore List<Mention> mentions) {

    /** The latest first; the id makes the order total. */
    public static final Comparator<ArticleRow> LATEST_FIRST =
            Comparator.comparing(ArticleRow::time).reversed().thenComparing(ArticleRow::id);

    static ArticleRow of(ArticleEvents article, OneOfEach<Mention> same) {
        int claims = (int) article.events().stream()
                .filter(event -> event.type() == EventType.CLAIM)
                .count();
        return new ArticleRow(
                article.article(),
                article.title(),
                article.publisher(),
                article.url(),
                article.time(),
                article.copyOf(),
                article.sentences(),
                claims,
                article.events().size() - claims,
                article.events().stream().map(Mention::of).map(same::of).toList());
    }

    /** The UTC day that its events are counted on. */
    public LocalDate day() {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
