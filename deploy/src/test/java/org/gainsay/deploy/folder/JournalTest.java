package org.gainsay.deploy.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Path A = Path.of("/inbox/a.txt");
    private static final Path B = Path.of("/inbox/b.txt");

    @TempDir
    Path folder;

    @Test
    void remembersTheLastStampOfEachFileOverARestart() {
        Path file = folder.resolve("watch/journal.jsonl");
        try (Journal journal = Journal.open(file)) {
            journal.add(A, new Stamp(1, 10));
            journal.add(B, new Stamp(2, 20));
            journal.add(A, new Stamp(3, 30));
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.sent()).isEqualTo(Map.of(A, new Stamp(3, 30), B, new Stamp(2, 20)));
        }
    }

    @Test
    void lineThatACrashCutShortIsForgotten() throws Exception {
        Path file = folder.resolve("journal.jsonl");
        try (Journal journal = Journal.open(file)) {
            journal.add(A, new Stamp(1, 10));
        }
        Files.writeString(file, "{\"file\":\"/inbox/b.t", StandardOpenOption.APPEND);

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.sent()).containsOnlyKeys(A);
            journal.add(B, new Stamp(2, 20));
        }
        assertThat(Files.readAllLines(file)).hasSize(2);
    }
}
