package org.gainsay.deploy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.deadletter.Cut;
import org.gainsay.ingest.deadletter.DeadLetterLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileItemsTest {

    @TempDir
    Path folder;

    private final List<Path> unreadable = new ArrayList<>();

    @Test
    void allFilesOfAFolderAreFoundThroughLinksTooButNotTheHiddenOnes() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.createDirectory(inbox.resolve("deep"));
        Path b = Files.writeString(inbox.resolve("b.txt"), "b");
        Path a = Files.writeString(inbox.resolve("deep/a.txt"), "a");
        Files.writeString(inbox.resolve(".hidden"), "h");
        Files.createSymbolicLink(inbox.resolve("deep/up"), inbox);
        Files.createSymbolicLink(inbox.resolve("dangling"), inbox.resolve("nothing"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), inbox);

        assertThat(files(inbox)).containsExactly(b, a);
        assertThat(files(link)).containsExactly(link.resolve("b.txt"), link.resolve("deep/a.txt"));
        assertThat(files(a)).containsExactly(a);
        assertThat(unreadable).isEmpty();
    }

    @Test
    void fileIsKeyedByItsPathAndTypedByItsName() throws Exception {
        Path file = Files.writeString(folder.resolve("a.html"), "<p>");

        RawItem item = FileItems.item(file, "send");

        assertThat(item.key()).isEqualTo(file.toString());
        assertThat(item.bytes()).isEqualTo(new byte[] {'<', 'p', '>'});
        assertThat(item.headers()).isEqualTo(Map.of(RawHeaders.SOURCE, "send", RawHeaders.CONTENT_TYPE, "text/html"));
        assertThat(item.cut()).isNull();
        assertThat(RawSender.takes(item)).isTrue();
    }

    @Test
    void ofAFileThatIsTooLargeOnlyTheBeginningIsKeptInMemory() throws Exception {
        byte[] whole = new byte[RawSender.MAX_BYTES + 1];
        whole[whole.length - 1] = 1;
        Path file = Files.write(folder.resolve("a.txt"), whole);

        RawItem item = FileItems.item(file, "send");

        assertThat(Objects.requireNonNull(item.bytes())).hasSize(DeadLetterLimit.KEPT_BYTES);
        assertThat(item.cut()).isEqualTo(Cut.of(whole));
        assertThat(RawSender.takes(item)).isFalse();
    }

    private List<Path> files(Path path) throws IOException {
        return FileItems.files(path, (failed, failure) -> unreadable.add(failed));
    }
}
