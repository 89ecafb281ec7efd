package org.gainsay.deploy.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputDocumentsTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @TempDir
    Path folder;

    private final List<InputDocument> read = new ArrayList<>();
    private final List<String> trouble = new ArrayList<>();

    private void read(String... names) {
        InputStream stdin = new ByteArrayInputStream("from a pipe".getBytes(UTF_8));
        new InputDocuments(stdin, NOON, null)
                .read(List.of(names), read::add, (name, reason) -> trouble.add(name + ": " + reason));
    }

    @Test
    void folderIsReadWithAllBelowItInOrderButForHiddenFiles() throws Exception {
        Files.createDirectories(folder.resolve("below"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("b.html"), "b");
        Files.writeString(folder.resolve("a.txt"), "a");
        Files.writeString(folder.resolve("below/c.pdf"), "c");
        Files.writeString(folder.resolve(".git/config"), "no");
        Files.writeString(folder.resolve(".hidden"), "no");

        read(folder.toString());

        assertThat(read).extracting(InputDocument::doc).containsExactly("a.txt", "b.html", "c.pdf");
        assertThat(read)
                .extracting(d -> d.raw().contentType())
                .containsExactly("text/plain", "text/html", "application/pdf");
        assertThat(read)
                .extracting(d -> d.raw().received())
                .containsExactly(NOON, NOON.plusMillis(1), NOON.plusMillis(2));
    }

    @Test
    void nothingNamedIsTheStandardInput() {
        read();
        assertThat(read).extracting(InputDocument::doc).containsExactly("-");
        assertThat(read.get(0).raw().bytes()).asString(UTF_8).isEqualTo("from a pipe");
    }

    @Test
    void messagesOfMailboxAreDocuments() throws Exception {
        Path file = Files.writeString(folder.resolve("news.mbox"), """
                From a@example.org Mon Mar  2 09:15:00 2026
                Message-ID: <1@example.org>

                One.

                From b@example.org Mon Mar  2 09:16:00 2026
                Subject: no id

                Two.
                """);
        Path broken = Files.writeString(folder.resolve("broken.mbox"), "no mailbox");

        read(broken.toString(), file.toString());

        assertThat(read).extracting(InputDocument::doc).containsExactly("news.mbox#<1@example.org>", "news.mbox#2");
        assertThat(read).extracting(d -> d.raw().contentType()).containsOnly("message/rfc822");
        assertThat(trouble).singleElement().asString().contains("broken.mbox: is no mbox");
    }

    @Test
    void whatIsNotThereIsReportedAndTheRestIsRead() throws Exception {
        Path there = Files.writeString(folder.resolve("a.txt"), "a");
        read(folder.resolve("absent").toString(), there.toString());
        assertThat(read).hasSize(1);
        assertThat(trouble).containsExactly(folder.resolve("absent") + ": no such file");
    }
}
