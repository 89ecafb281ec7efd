package org.gainsay.deploy.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {

    private static final Path A = Path.of("a.txt");
    private static final Path B = Path.of("b.txt");
    private static final Stamp OLD = new Stamp(10, 1000);
    private static final Stamp GROWN = new Stamp(20, 2000);

    @Test
    void newFileWaitsUntilASecondScanSeesItUnchanged() {
        Scan first = new Scan(Map.of(A, OLD));
        Scan second = new Scan(Map.of(A, OLD));

        assertThat(first.ready(new Scan(Map.of()), Map.of())).isEmpty();
        assertThat(second.ready(first, Map.of())).containsExactly(A);
    }

    @Test
    void fileThatGrowsIsLeftToItsWriter() {
        assertThat(new Scan(Map.of(A, GROWN)).ready(new Scan(Map.of(A, OLD)), Map.of()))
                .isEmpty();
    }

    @Test
    void sentFileIsNotSentAgainUntilItChanges() {
        Scan same = new Scan(Map.of(A, OLD, B, OLD));
        Scan changed = new Scan(Map.of(A, GROWN, B, OLD));

        assertThat(same.ready(same, Map.of(A, OLD))).containsExactly(B);
        assertThat(changed.ready(changed, Map.of(A, OLD, B, OLD))).containsExactly(A);
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
