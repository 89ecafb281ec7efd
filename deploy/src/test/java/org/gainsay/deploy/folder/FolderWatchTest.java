package org.gainsay.deploy.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // a watch works by being open
class FolderWatchTest {

    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final Duration SETTLED = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Path inbox;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    @BeforeEach
    void makeInbox() throws Exception {
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @Test
    void everyFileBelowIsTakenOnceButNotWhatTheProcessWritesItself() throws Exception {
        Files.createDirectories(inbox.resolve("deep/er"));
        Files.createDirectories(inbox.resolve("data"));
        Files.writeString(inbox.resolve("a.txt"), "a");
        Files.writeString(inbox.resolve("deep/er/b.txt"), "b");
        Files.writeString(inbox.resolve("data/log.txt"), "ours");

        try (FolderWatch watch = watch(inbox, this::take)) {
            await().atMost(PATIENCE).until(() -> taken.size() == 2);
            Files.writeString(inbox.resolve("c.txt"), "c");
            await().atMost(PATIENCE).until(() -> taken.size() == 3);
        }
        assertThat(taken).containsExactly("a.txt", "b.txt", "c.txt");
        assertThat(faults).isEmpty();
    }

    @Test
    void linksAreFollowedButNotInCircles() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.txt"), "a");
        Files.createSymbolicLink(elsewhere.resolve("up"), elsewhere);
        Files.createSymbolicLink(inbox.resolve("link"), elsewhere);
        Path linkToInbox = Files.createSymbolicLink(folder.resolve("my-inbox"), inbox);

        try (FolderWatch watch = watch(linkToInbox, this::take)) {
            await().atMost(PATIENCE).until(() -> !taken.isEmpty());
        }
        assertThat(taken).containsExactly("a.txt");
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNotTakenIsTriedAgain() throws Exception {
        Files.writeString(inbox.resolve("a.txt"), "a");
        List<String> tries = new CopyOnWriteArrayList<>();
        try (FolderWatch watch = watch(inbox, (item, done) -> {
            tries.add(item.key());
            if (tries.size() < 3) {
                done.accept(item, new TimeoutException("no broker"));
            } else {
                take(item, done);
            }
        })) {
            await().atMost(PATIENCE).until(() -> !taken.isEmpty());
        }
        assertThat(tries).hasSize(3);
        assertThat(faults).isEmpty();
    }

    @Test
    void messagesOfMailboxAreDocumentsAndAllAreSentAgainIfOneIsNotTaken() throws Exception {
        Files.writeString(inbox.resolve("news.mbox"), """
                From a@example.org Mon Mar  2 09:15:00 2026
                Message-ID: <1@example.org>

                Peru sold drones to Chile.

                From b@example.org Mon Mar  2 09:16:00 2026
                Message-ID: <2@example.org>

                Chile denied it.
                """);
        List<String> tries = new CopyOnWriteArrayList<>();
        try (FolderWatch watch = watch(inbox, (item, done) -> {
            tries.add(item.key());
            if (tries.size() == 2) {
                done.accept(item, new TimeoutException("no broker"));
            } else {
                take(item, done);
            }
        })) {
            await().until(() -> taken.size() == 3);
            Files.writeString(inbox.resolve("later.txt"), "a");
            await().until(() -> taken.size() == 4);
        }
        assertThat(taken)
                .containsExactly(
                        "news.mbox#<1@example.org>",
                        "news.mbox#<1@example.org>",
                        "news.mbox#<2@example.org>",
                        "later.txt");
        assertThat(faults).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatCannotBeReadKeepsNobodyBack() throws Exception {
        Files.createSymbolicLink(inbox.resolve("a.txt"), Path.of("/proc/self/mem"));
        Files.writeString(inbox.resolve("b.txt"), "b");
        try (FolderWatch watch = watch(inbox, this::take)) {
            await().atMost(PATIENCE).until(() -> !taken.isEmpty());
            Files.writeString(inbox.resolve("c.txt"), "c");
            await().atMost(PATIENCE).until(() -> taken.size() == 2);
        }
        assertThat(taken).containsExactly("b.txt", "c.txt");
        assertThat(faults).isEmpty();
    }

    @Test
    void folderThatIsNotThereYetIsWaitedFor() throws Exception {
        Path later = folder.resolve("later");
        try (FolderWatch watch = watch(later, this::take)) {
            Files.createDirectory(later);
            Files.writeString(later.resolve("a.txt"), "a");
            await().atMost(PATIENCE).until(() -> !taken.isEmpty());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void faultOfOursEndsTheWatchAndIsTold() throws Exception {
        Files.writeString(inbox.resolve("a.txt"), "a");
        try (FolderWatch watch = watch(inbox, (item, done) -> {
            throw new IllegalStateException("ours");
        })) {
            await().atMost(PATIENCE).until(() -> !faults.isEmpty());
        }
        assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void journalThatCannotBeKeptIsRefusedWithTheFix() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        FolderWatch.Settings settings =
                new FolderWatch.Settings(inbox, file.resolve("journal"), inbox.resolve("data"), INTERVAL, SETTLED);
        assertThatThrownBy(() -> FolderWatch.start(settings, this::take, faults::add))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot keep the journal of sent files");
    }

    private FolderWatch watch(Path watched, RawSink sink) {
        return FolderWatch.start(
                new FolderWatch.Settings(
                        watched, folder.resolve("journal.jsonl"), watched.resolve("data"), INTERVAL, SETTLED),
                sink,
                faults::add);
    }

    private void take(RawItem item, BiConsumer<RawItem, @Nullable Exception> done) {
        taken.add(String.valueOf(Path.of(item.key()).getFileName()));
        done.accept(item, null);
    }
}
