package org.gainsay.deploy.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    Path folder;

    @Test
    void secondTakerIsToldWhoHasItAndWhatToDo() {
        try (DataLock lock = DataLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> DataLock.take(folder))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("in use by another gainsay")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data DIR");
        }
    }

    @Test
    void folderIsFreeAgainAfterwards() {
        DataLock.take(folder).close();
        assertThatCode(() -> DataLock.take(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void folderThatIsAFileIsRefusedWithTheFix() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataLock.take(file))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("cannot use the data folder")
                .hasMessageContaining("--data DIR");
    }
}
