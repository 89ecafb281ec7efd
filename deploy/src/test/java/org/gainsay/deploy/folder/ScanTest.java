package org.gainsay.deploy.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {

    private static final Path A = Path.of("a.txt");
    private static final Path B = Path.of("b.txt");
    private static final Stamp OLD = new Stamp(10, 1000);
    private static final Stamp GROWN = new Stamp(20, 2000);
    private static final Duration SETTLED = Duration.ofNanos(5);

    @Test
    void newFileWaitsUntilItHasBeenAsItIsForLongEnough() {
        Scan first = Scan.NOTHING.next(Map.of(A, OLD), 100);
        Scan second = first.next(Map.of(A, OLD), 104);
        Scan third = second.next(Map.of(A, OLD), 105);

        assertThat(first.ready(Map.of(), 100, SETTLED)).isEmpty();
        assertThat(second.ready(Map.of(), 104, SETTLED)).isEmpty();
        assertThat(third.ready(Map.of(), 105, SETTLED)).containsExactly(A);
    }

    @Test
    void fileThatGrowsIsLeftToItsWriter() {
        Scan scan = Scan.NOTHING.next(Map.of(A, OLD), 100).next(Map.of(A, GROWN), 105);

        assertThat(scan.ready(Map.of(), 105, SETTLED)).isEmpty();
        assertThat(scan.next(Map.of(A, GROWN), 110).ready(Map.of(), 110, SETTLED))
                .containsExactly(A);
    }

    @Test
    void fileThatWentAwayAndCameBackWaitsAgain() {
        Scan scan = Scan.NOTHING.next(Map.of(A, OLD), 100).next(Map.of(), 103).next(Map.of(A, OLD), 106);

        assertThat(scan.ready(Map.of(), 106, SETTLED)).isEmpty();
    }

    @Test
    void sentFileIsNotSentAgainUntilItChanges() {
        Scan same = Scan.NOTHING.next(Map.of(A, OLD, B, OLD), 100);
        Scan changed = same.next(Map.of(A, GROWN, B, OLD), 105);

        assertThat(same.ready(Map.of(A, OLD), 105, SETTLED)).containsExactly(B);
        assertThat(changed.ready(Map.of(A, OLD, B, OLD), 110, SETTLED)).containsExactly(A);
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden", "draft.txt~", "page.html.part", "page.TMP", "x.crdownload", ".page.html.swp"})
    void unfinishedFilesAreKnownByTheirNames(String name) {
        assertThat(Scan.isUnfinished(Path.of("inbox", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"part.txt", "a.html", "template", "tmp.txt"})
    void finishedFilesAreNot(String name) {
        assertThat(Scan.isUnfinished(Path.of("inbox", name))).isFalse();
    }
}
