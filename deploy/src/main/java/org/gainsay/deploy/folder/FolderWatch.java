package org.gainsay.deploy.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gainsay.deploy.source.FileItems;
import org.gainsay.deploy.source.FileTree;
import org.gainsay.deploy.source.ItemReader;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one folder and those below it.
 *
 * <p>A file is sent once it has not changed for a while and nobody is known to be writing it; a file that changes is sent
 * again, as a revision. An mbox or a web archive is as many documents as it holds; of one that grows, those that were
 * there are repeats. A file that goes away withdraws nothing: people clear their inboxes. What cannot be read and what
 * the broker does not take is tried again, and told once. A fault of ours ends the watch.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    private final Settings settings;
    private final RawSink sink;
    private final Consumer<Throwable> onFault;
    private final Journal journal;
    private final Map<Path, Stamp> inFlight = new ConcurrentHashMap<>();
    private final Map<Path, String> told = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "folder-watch"));
    private Scan before = Scan.NOTHING;

    /**
     * What is watched, and how.
     *
     * @param folder need not be there yet
     * @param journal the file that remembers what was sent
     * @param leftOut a folder that is not looked into: what we write ourselves is no news
     * @param interval between two scans
     * @param settled how long a file must not have changed
     */
    public record Settings(Path folder, Path journal, Path leftOut, Duration interval, Duration settled) {

        public Settings {
            folder = folder.toAbsolutePath().normalize();
            leftOut = leftOut.toAbsolutePath().normalize();
        }
    }

    private FolderWatch(Settings settings, RawSink sink, Journal journal, Consumer<Throwable> onFault) {
        this.settings = settings;
        this.sink = sink;
        this.journal = journal;
        this.onFault = onFault;
    }

    /**
     * Starts to watch.
     *
     * @param sink shared with others; the caller closes it between {@link #stop()} and {@link #close()}
     * @param onFault told the cause when the watch has ended by a fault; called on any thread
     * @throws JournalException if the journal cannot be kept
     */
    public static FolderWatch start(Settings settings, RawSink sink, Consumer<Throwable> onFault) {
        FolderWatch watch = new FolderWatch(settings, sink, Journal.open(settings.journal()), onFault);
        var unused = watch.clock.scheduleWithFixedDelay(
                watch::scanOnce, 0, settings.interval().toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void scanOnce() {
        try {
            long now = System.nanoTime();
            before = before.next(stamps(), now);
            List<Path> ready = before.ready(journal.sent(), now, settings.settled()).stream()
                    .filter(file -> !stamp(file).equals(inFlight.get(file)))
                    .toList();
            Map<Path, String> writers = Writers.of(ready);
            for (Path file : ready) {
                String writer = writers.get(file);
                if (writer == null) {
                    send(file, stamp(file));
                } else {
                    tell(file, "process " + writer + " is still writing it", null);
                }
            }
            told.keySet().removeIf(path -> !Files.exists(path) && !path.equals(settings.folder()));
        } catch (RuntimeException | Error e) { // a scheduled task that throws is never run again, without a word
            fail(e);
        }
    }

    private void fail(Throwable fault) {
        log.error("the watch of {} ends by a fault", settings.folder(), fault);
        clock.shutdown();
        onFault.accept(fault);
    }

    private Stamp stamp(Path file) {
        Scan.Seen seen = before.files().get(file);
        if (seen == null) {
            throw new IllegalStateException("not seen by the last scan: " + file);
        }
        return seen.stamp();
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new HashMap<>();
        try {
            Map<Path, BasicFileAttributes> files = FileTree.of(
                    settings.folder(),
                    below -> !below.equals(settings.leftOut()),
                    (path, failure) -> tell(path, "cannot be looked at", failure));
            files.forEach((file, attributes) -> {
                if (!Scan.isUnfinished(file)) {
                    stamps.put(file, Stamp.of(attributes));
                }
            });
            told.remove(settings.folder());
        } catch (IOException e) {
            tell(settings.folder(), "cannot be looked into", e);
        }
        return stamps;
    }

    private void send(Path file, Stamp stamp) {
        Delivery delivery = new Delivery(file, stamp);
        inFlight.put(file, stamp);
        try {
            FileItems.read(file, "folder:" + settings.folder(), delivery);
        } catch (IOException e) {
            delivery.failed("cannot be read", e);
        }
        delivery.done();
    }

    /** What one file holds, on its way; the journal has it once the last of it is safe, else all is sent again. */
    private final class Delivery implements ItemReader {

        private final Path file;
        private final Stamp stamp;
        private final AtomicLong documents = new AtomicLong();

        /** The reading itself, and each document that is not safe yet. */
        private final AtomicLong open = new AtomicLong(1);

        private volatile boolean again;

        Delivery(Path file, Stamp stamp) {
            this.file = file;
            this.stamp = stamp;
        }

        @Override
        public void document(RawItem item) {
            if (isChanged()) {
                again = true; // not |=, which could undo what a callback has set meanwhile
            }
            if (again) {
                return;
            }
            documents.incrementAndGet();
            open.incrementAndGet();
            sink.send(item, (sent, failure) -> {
                if (failure != null) {
                    failed("was not taken", failure);
                }
                done();
            });
        }

        @Override
        public void unreadable(String where, IOException why) {
            log.warn("{} has a document that cannot be read, {}: {}", file, where, why.getMessage());
        }

        /** Changed under our hands: the next scans see to it. */
        private boolean isChanged() {
            try {
                return !Stamp.of(Files.readAttributes(file, BasicFileAttributes.class))
                        .equals(stamp);
            } catch (IOException e) {
                return true;
            }
        }

        void failed(String trouble, Exception cause) {
            again = true;
            tell(file, trouble, cause);
        }

        void done() {
            if (open.decrementAndGet() > 0) {
                return;
            }
            if (!again) {
                try {
                    journal.add(file, stamp);
                    told.remove(file);
                    if (FileItems.isArchive(file)) {
                        log.info("{} is in, with {} documents", file, documents);
                    } else {
                        log.info("{} is in", file);
                    }
                } catch (RuntimeException e) { // the producer would log it and go on
                    fail(e);
                }
            }
            inFlight.remove(file, stamp);
        }
    }

    /** Once for each state of affairs: the next scan is soon, and finds the same. */
    private void tell(Path path, String trouble, @Nullable Exception cause) {
        String state = cause == null ? trouble : trouble + " (" + cause + ")";
        if (!state.equals(told.put(path, state))) {
            log.warn("{} {}; trying again", path, state);
        }
    }

    /** Looks no more; returns when the scan that is going on has ended. What it sent may still be under way. */
    public void stop() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(30, TimeUnit.SECONDS)) {
                log.warn("still reading {}; what was not sent is sent at the next start", settings.folder());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops, and closes the journal: nothing may be under way any more. */
    @Override
    public void close() {
        stop();
        journal.close();
    }
}
