package org.gainsay.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.copy.Verdict.Step;
import org.junit.jupiter.api.Test;

class CopyIndexTest {

    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private final Random random = new Random(6);
    private final MemoryCopies store = new MemoryCopies();
    private final CopyIndex index = new CopyIndex(store, Duration.ofDays(30));
    private final List<String> wire = MadeUpNews.words(300, random);
    private long edition;

    @Test
    void theCopyOfACopyNamesTheFirst() {
        assertThat(put("a", 0, wire)).containsExactly(new Verdict("a", 1, Step.PUBLISH, null));
        assertThat(put("b", 1, MadeUpNews.changed(wire, 10, random)))
                .containsExactly(new Verdict("b", 2, Step.PUBLISH, "a"));
        assertThat(put("c", 2, MadeUpNews.cut(wire, 60, random)))
                .containsExactly(new Verdict("c", 3, Step.PUBLISH, "a"));
    }

    @Test
    void anOriginalThatComesLateIsTheOriginalAllTheSame() {
        put("b", 1, wire);
        put("c", 2, wire);

        assertThat(put("a", 0, wire))
                .containsExactly(
                        new Verdict("a", 3, Step.PUBLISH, null),
                        new Verdict("b", 1, Step.REMARK, "a"),
                        new Verdict("c", 2, Step.REMARK, "a"));
    }

    @Test
    void ofTwoOfOneTimeTheLesserIdIsTheOriginal() {
        put("b", 0, wire);

        assertThat(put("a", 0, wire)).contains(new Verdict("b", 1, Step.REMARK, "a"));
    }

    @Test
    void theNextEarliestTakesTheWithdrawnOnesPlace() {
        put("a", 0, wire);
        put("b", 1, wire);
        put("c", 2, wire);

        assertThat(withdraw("a"))
                .containsExactly(
                        new Verdict("a", 4, Step.WITHDRAW, null),
                        new Verdict("a", 1, Step.FORGET, null),
                        new Verdict("b", 2, Step.REMARK, null),
                        new Verdict("c", 3, Step.REMARK, "b"));
    }

    @Test
    void aRevisionThatSaysSomethingElseIsNoOriginalAnyMore() {
        put("a", 0, wire);
        put("b", 1, wire);

        assertThat(put("a", 0, MadeUpNews.words(300, random)))
                .containsExactly(
                        new Verdict("a", 3, Step.PUBLISH, null),
                        new Verdict("a", 1, Step.FORGET, null),
                        new Verdict("b", 2, Step.REMARK, null));
    }

    @Test
    void aRevisionThatKeepsTheTextChangesNothingForItsCopies() {
        put("a", 0, wire);
        put("b", 1, wire);

        assertThat(put("a", 0, wire)).extracting(Verdict::step).containsExactly(Step.PUBLISH, Step.FORGET);
    }

    @Test
    void whatIsTooShortIsPublishedAndForgotten() {
        assertThat(put("a", 0, List.of("Too", "short", "to", "tell")))
                .containsExactly(new Verdict("a", 1, Step.PUBLISH, null), new Verdict("a", 1, Step.FORGET, null));
        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void whatIsWithdrawnLeavesNothingBehind() {
        put("a", 0, wire);
        withdraw("a");
        withdraw("a");

        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void aWindowAfterItsArrivalAnArticleLeavesAndItsCopiesKeepNamingIt() {
        put("a", 0, wire);
        put("b", 20, wire);
        List<Verdict> left = put("x", 31, MadeUpNews.words(300, random));
        assertThat(left).contains(new Verdict("a", 1, Step.FORGET, null));

        assertThat(put("y", 32, wire)).containsExactly(new Verdict("y", 4, Step.PUBLISH, "b"));
        assertThat(put("z", 10, wire)).as("settled").doesNotContain(new Verdict("b", 2, Step.REMARK, "z"));
    }

    @Test
    void theIndexDoesNotGrowBehindItsWindow() {
        for (int day = 0; day < 200; day++) {
            for (int i = 0; i < 3; i++) {
                put("a" + day + "-" + i, day, MadeUpNews.words(100, random));
            }
            assertThat(store.size()).isLessThanOrEqualTo(3 * 32);
        }
        CopyIndex restarted = new CopyIndex(store, Duration.ofDays(30));
        assertThat(restarted.take(notice("last", 1, wire))).hasSize(1);
    }

    @Test
    void aTextThatStandsInThousandsOfArticlesCostsNoMoreThanOneInSome() {
        List<String> disclaimer = MadeUpNews.words(90, random);
        int most = 0;
        for (int i = 0; i < 2000; i++) {
            List<String> words = new ArrayList<>(MadeUpNews.words(200, random));
            words.addAll(disclaimer);
            int before = store.asked();
            List<Verdict> verdicts = put("a" + i, i / 100, words);
            most = Math.max(most, store.asked() - before);
            assertThat(verdicts).extracting(Verdict::copyOf).containsOnlyNulls();
        }
        assertThat(most).isLessThan(Signature.BANDS * 2 * (CopyIndex.LEADERS + 1));
    }

    private List<Verdict> put(String id, int day, List<String> words) {
        return index.take(notice(id, day, words));
    }

    private Notice notice(String id, int day, List<String> words) {
        Instant time = DAY.plus(Duration.ofDays(day));
        Article article = MadeUpNews.article(id, time, String.join(" ", words));
        Notice notice = Notice.revision(article, ++edition);
        return new Notice(notice.rank(), edition, time, notice.signature(), false);
    }

    private List<Verdict> withdraw(String id) {
        return index.take(Notice.withdrawal(id, ++edition, DAY));
    }
}
