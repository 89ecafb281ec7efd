package org.gainsay.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceTest {

    @TempDir
    Path folder;

    @Test
    void sizeOfAFolderIsToldWhileFilesComeAndGo() throws Exception {
        Files.write(folder.resolve("stays"), new byte[100]);
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Void> store = CompletableFuture.runAsync(() -> comeAndGo(stop));
        try {
            for (int i = 0; i < 2_000; i++) {
                assertThat(Race.size(folder)).isEqualTo(100);
            }
        } finally {
            stop.set(true);
            store.join();
        }
    }

    private void comeAndGo(AtomicBoolean stop) {
        while (!stop.get()) {
            try {
                Path inner = Files.createDirectory(folder.resolve("checkpoint"));
                Path file = Files.createFile(inner.resolve("empty"));
                Files.delete(file);
                Files.delete(inner);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void folderThatIsNotThereHasNoBytes() {
        assertThat(Race.size(folder.resolve("none"))).isZero();
    }
}
