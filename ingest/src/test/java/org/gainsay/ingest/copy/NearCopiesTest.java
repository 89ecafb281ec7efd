package org.gainsay.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.gainsay.ingest.api.Article;
import org.junit.jupiter.api.Test;

/** How many copies are found among how many articles, and how many are marked that are none. */
class NearCopiesTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final int ARTICLES = 2_500;
    private static final int PAIRS = 20;
    private static final int EDITED = 500;

    private final Random random = new Random(7);
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, String> expected = new TreeMap<>();

    @Test
    void ofTwentyPairsInTwoThousandFiveHundredArticlesAllAreFoundAndNoOther() {
        copies(PAIRS, (words, some) -> MadeUpNews.changed(words, words.size() / 20, some));
        others(ARTICLES - articles.size());

        assertThat(found()).isEqualTo(expected);
    }

    @Test
    void ofCutsByTwoFifthsAtLeast95InAHundredAreFoundAndNoOther() {
        copies(EDITED, (words, some) -> MadeUpNews.cut(words, words.size() * 2 / 5, some));

        assertThat(found().entrySet()).isSubsetOf(expected.entrySet()).hasSizeGreaterThanOrEqualTo(EDITED * 95 / 100);
    }

    @Test
    void ofCopiesWithATenthOfTheWordsChangedAtLeast95InAHundredAreFoundAndNoOther() {
        copies(EDITED, (words, some) -> MadeUpNews.changed(words, words.size() / 10, some));

        assertThat(found().entrySet()).isSubsetOf(expected.entrySet()).hasSizeGreaterThanOrEqualTo(EDITED * 95 / 100);
    }

    private void copies(int number, BiFunction<List<String>, Random, List<String>> edit) {
        for (int i = 0; i < number; i++) {
            List<String> words = words();
            add("original-" + i, words);
            add("copy-" + i, edit.apply(words, random));
            expected.put("copy-" + i, "original-" + i);
        }
    }

    private void others(int number) {
        for (int i = 0; i < number; i++) {
            add("other-" + i, words());
        }
    }

    private List<String> words() {
        return MadeUpNews.words(120 + random.nextInt(700), random);
    }

    private void add(String id, List<String> words) {
        articles.add(MadeUpNews.article(id, FIRST.plusSeconds(articles.size()), String.join(" ", words)));
    }

    /** The live index has no other answer than this: a property of it. */
    private Map<String, String> found() {
        Map<String, String> found = new TreeMap<>();
        for (Article article : Originals.mark(articles)) {
            if (article.copyOf() != null) {
                found.put(article.id(), article.copyOf());
            }
        }
        return found;
    }
}
