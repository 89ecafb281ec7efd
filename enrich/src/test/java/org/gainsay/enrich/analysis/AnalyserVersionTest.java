package org.gainsay.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyserVersionTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/gainsay/enrich");

    @TempDir
    Path folder;

    @Test
    void everyModelAndTableGoesIntoIt() throws IOException {
        List<String> there;
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            there = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("api/") && !file.endsWith("NOTICE.txt"))
                    .toList();
        }

        assertThat(AnalyserVersion.files()).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void isTheSameForTheSameFilesAndAnotherForOthers() throws IOException {
        String plain = AnalyserVersion.of(null);
        assertThat(plain).matches(AnalyserVersion.RULES + "-[0-9a-f]{12}").isEqualTo(AnalyserVersion.of(folder));

        Files.writeString(folder.resolve("notes.txt"), "no lexicon");
        assertThat(AnalyserVersion.of(folder)).isEqualTo(plain);

        Files.writeString(folder.resolve("actors.tsv"), "one");
        String own = AnalyserVersion.of(folder);
        Files.writeString(folder.resolve("actors.tsv"), "two");
        assertThat(own).isNotEqualTo(plain).isNotEqualTo(AnalyserVersion.of(folder));
    }
}
