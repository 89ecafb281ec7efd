package org.gainsay.enrich.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.enrich.encoder.Window.Place;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final WordPieces words = new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]", "word"));

    private List<Window> windows(int... lengths) {
        List<Passage> article = new ArrayList<>();
        for (int length : lengths) {
            article.add(new Passage("word ".repeat(length), Part.Kind.BODY, List.of(), List.of()));
        }
        return Window.of(article, words);
    }

    private static List<Integer> own(Window window) {
        return window.places().stream().filter(Place::own).map(Place::sentence).toList();
    }

    @Test
    void shortArticleIsOneWindow() {
        assertThat(windows(3, 4)).singleElement().satisfies(window -> {
            assertThat(own(window)).containsExactly(0, 1);
            assertThat(window.ids()).containsExactly(1, 3, 3, 3, 2, 3, 3, 3, 3, 2);
        });
    }

    @Test
    void everySentenceIsReadOnceAndNoWindowIsTooLong() {
        int[] lengths = new int[200];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i % 90;
        }
        List<Window> windows = windows(lengths);
        assertThat(windows).hasSizeGreaterThan(10).allSatisfy(window -> assertThat(window.ids())
                .hasSizeLessThanOrEqualTo(Window.MOST));
        assertThat(windows.stream().flatMap(window -> own(window).stream()))
                .hasSize(lengths.length)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void laterWindowHasTheFirstSentenceAndSomeBeforeItsOwn() {
        Window later = windows(100, 100, 100, 100, 100, 100).get(1);
        assertThat(own(later)).startsWith(5);
        assertThat(later.places().stream().map(Place::sentence)).containsExactly(0, 4, 5);
    }

    @Test
    void endlessSentenceIsCut() {
        assertThat(windows(100_000)).singleElement().satisfies(window -> assertThat(window.ids())
                .hasSize(Window.MOST_OF_SENTENCE + 2));
    }
}
