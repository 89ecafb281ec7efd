package org.gainsay.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ArticleLogTest {

    private static final TraceParent TRACE =
            new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", "01");

    @Test
    void linesCarryTheIdsMeanwhileAndNotAfterwards() {
        List<String> seen = new ArrayList<>();
        ArticleLog.about(null, TRACE, () -> {
            seen.add(ids());
            ArticleLog.about("a1", TRACE, () -> seen.add(ids()));
            seen.add(ids());
        });
        seen.add(ids());

        assertThat(seen)
                .containsExactly(
                        "null 4bf92f3577b34da6a3ce929d0e0e4736",
                        "a1 4bf92f3577b34da6a3ce929d0e0e4736",
                        "null 4bf92f3577b34da6a3ce929d0e0e4736",
                        "null null");
    }

    @Test
    void whatDoesNotLookLikeAnIdIsLeftOut() {
        ArticleLog.about(
                "a\n12:00:00 ERROR all is lost", null, () -> assertThat(ids()).isEqualTo("null null"));
    }

    @Test
    void aFailureLeavesNothingBehind() {
        assertThatThrownBy(() -> ArticleLog.about("a1", TRACE, () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ids()).isEqualTo("null null");
    }

    private static String ids() {
        return MDC.get(ArticleLog.ARTICLE) + " " + MDC.get(ArticleLog.TRACE);
    }
}
