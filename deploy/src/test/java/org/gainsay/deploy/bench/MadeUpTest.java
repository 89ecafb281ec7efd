package org.gainsay.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.gainsay.enrich.api.ArticleEvents;
import org.junit.jupiter.api.Test;

class MadeUpTest {

    private static final Workload WORKLOAD = new Workload(200, 20, 10, 25, 30, 0);

    private final MadeUp madeUp = new MadeUp(WORKLOAD);

    @Test
    void isTheSameEachTime() {
        assertThat(madeUp.events(7)).isEqualTo(new MadeUp(WORKLOAD).events(7));
        assertThat(madeUp.raw(7).bytes()).isEqualTo(new MadeUp(WORKLOAD).raw(7).bytes());
    }

    @Test
    void aRevisionIsOfTheSameArticleLaterAndSaysSomethingElse() {
        assertThat(WORKLOAD.records()).isEqualTo(250);
        ArticleEvents first = madeUp.events(3);
        ArticleEvents revision = madeUp.events(203);

        assertThat(revision.article()).isEqualTo(first.article());
        assertThat(revision.revised()).isAfter(first.revised());
        assertThat(revision.events()).isNotEqualTo(first.events());
    }

    @Test
    void asManySentencesSpeakOfArmsAndAsManyArticlesAreCopiesAsWasAskedFor() {
        assertThat(IntStream.range(0, 250).mapToObj(madeUp::events))
                .allSatisfy(article -> assertThat(article.events()).hasSize(2));
        assertThat(IntStream.range(0, 200)
                        .mapToObj(madeUp::events)
                        .filter(article -> article.copyOf() != null)
                        .count())
                .isBetween(40L, 80L);
    }

    @Test
    void whatCannotBeIsRefusedByTheNameOfItsOption() {
        assertThatThrownBy(() -> new Workload(10, 20, 101, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--arms must be from 0 to 100, was 101");
    }
}
