package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.deadletter.DeadLetterLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final String BEGINNING = "From ana@paper.example Mon Mar  2 09:00:00 2026\r\n";

    @TempDir
    Path folder;

    @Test
    void eachMessageIsAnItemKeyedByItsMessageId() throws Exception {
        Path file = write("""
                From ana@paper.example Mon Mar  2 09:00:00 2026
                Subject: One
                Message-ID: <1@paper.example>

                From here it was quiet, and in the text
                Message-ID: <no@paper.example>
                >From the start.

                From ana@paper.example Mon Mar  2 10:00:00 2026
                Subject: Two

                Second text.
                """);

        List<RawItem> items = read(file);

        assertThat(items).extracting(RawItem::key).containsExactly(file + "#<1@paper.example>", file + "#2");
        assertThat(text(items.get(0)))
                .startsWith("Subject: One\n")
                .contains("\nFrom here it was quiet")
                .endsWith("\nFrom the start.\n\n");
        assertThat(text(items.get(1))).isEqualTo("Subject: Two\n\nSecond text.\n");
        assertThat(items.get(0).headers())
                .containsEntry(RawHeaders.CONTENT_TYPE, "message/rfc822")
                .containsEntry(RawHeaders.SOURCE, "send");
    }

    @Test
    void aLineThatNeverEndsAndAMessageThatIsTooLargeHarmNoOther() throws Exception {
        String large = "x".repeat(RawSender.MAX_BYTES + 1);
        Path file = write(
                BEGINNING + "Subject: One\r\n\r\n" + large + "\r\n\r\n" + BEGINNING + "Subject: Two\r\n\r\nText.\r\n");

        List<RawItem> items = read(file);

        assertThat(items).hasSize(2);
        assertThat(RawSender.takes(items.get(0))).isFalse();
        assertThat(Objects.requireNonNull(items.get(0).bytes())).hasSize(DeadLetterLimit.KEPT_BYTES);
        assertThat(Objects.requireNonNull(items.get(0).cut()).length()).isEqualTo(large.length() + 20L);
        assertThat(text(items.get(1))).isEqualTo("Subject: Two\r\n\r\nText.\r\n");
    }

    @Test
    void whatIsNoMailboxIsRefused() throws Exception {
        Path file = write("Subject: One\n\nText.\n");

        assertThatIOException().isThrownBy(() -> read(file)).withMessageContaining("is no mbox");
        assertThat(read(write(""))).isEmpty();
        assertThat(Mailbox.is(file)).isTrue();
        assertThat(Mailbox.is(Path.of("a.eml"))).isFalse();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("news.mbox"), text, UTF_8);
    }

    private static List<RawItem> read(Path file) throws IOException {
        List<RawItem> items = new ArrayList<>();
        Mailbox.read(file, "send", items::add);
        return items;
    }

    private static String text(RawItem item) {
        return new String(Objects.requireNonNull(item.bytes()), UTF_8);
    }
}
