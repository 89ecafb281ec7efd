package org.gainsay.deploy.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class WritersTest {

    @TempDir
    Path folder;

    @Test
    void fileThatSomebodyWritesIsKnownUntilItIsClosed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write('b');
            String self = Long.toString(ProcessHandle.current().pid());
            assertThat(Writers.of(List.of(file))).isEqualTo(Map.of(file, self));
            assertThat(Writers.of(List.of(link))).isEqualTo(Map.of(link, self));
        }
        assertThat(Writers.of(List.of(file, link))).isEmpty();
    }

    @Test
    void readersDoNotMatter() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(Writers.of(List.of(file))).isEmpty();
        }
    }

    @Test
    void fileThatIsGoneHasNoWriter() {
        assertThat(Writers.of(List.of(folder.resolve("none.txt")))).isEmpty();
    }
}
