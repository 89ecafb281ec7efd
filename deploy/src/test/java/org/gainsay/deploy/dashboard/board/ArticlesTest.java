package org.gainsay.deploy.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticlesTest {

    private final Articles articles = new Articles(10);

    private static ArticleRow row(String id, String day, int claims, int denials) {
        return new ArticleRow(
                id, null, null, null, Instant.parse(day + "T10:00:00Z"), null, 5, claims, denials, List.of());
    }

    @Test
    void revisionReplacesWhatTheArticleAddedBefore() {
        articles.put("a", row("a", "2026-03-01", 3, 1));
        articles.put("a", row("a", "2026-03-02", 1, 1));
        assertThat(articles.claims()).isEqualTo(1);
        assertThat(articles.denials()).isEqualTo(1);
        assertThat(articles.days()).containsExactly(new Day(LocalDate.parse("2026-03-02"), 1, 1));
        assertThat(articles.latest()).hasSize(1);
    }

    @Test
    void withdrawalTakesAllOfItBack() {
        articles.put("a", row("a", "2026-03-01", 3, 1));
        articles.put("a", null);
        assertThat(articles.claims() + articles.denials() + articles.size()).isZero();
        assertThat(articles.days()).isEmpty();
    }

    @Test
    void thoseOfOneMomentAreFound() {
        articles.put("c", row("c", "2026-03-01", 1, 0));
        articles.put("b", row("b", "2026-03-02", 1, 0));
        articles.put("a", row("a", "2026-03-02", 1, 0));
        articles.put("d", row("d", "2026-03-03", 1, 0));
        assertThat(articles.at(Instant.parse("2026-03-02T10:00:00Z")))
                .extracting(ArticleRow::id)
                .containsExactly("a", "b");
        assertThat(articles.at(Instant.parse("2026-03-02T10:00:01Z"))).isEmpty();
    }

    @Test
    void latestComesFirst() {
        articles.put("a", row("a", "2026-03-01", 1, 0));
        articles.put("b", row("b", "2026-03-03", 1, 0));
        articles.put("c", row("c", "2026-03-02", 1, 0));
        assertThat(articles.latest()).extracting(ArticleRow::id).containsExactly("b", "c", "a");
    }
}
