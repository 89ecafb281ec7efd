package org.gainsay.deploy.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gainsay.deploy.source.FileItems;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one folder and those below it.
 *
 * <p>A file is sent once two scans have seen it unchanged; a file that changes is sent again, as a revision. A file that
 * goes away withdraws nothing: people clear their inboxes. What the broker does not take is tried again.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    private final Path folder;
    private final RawSender sender;
    private final Journal journal;
    private final Map<Path, Stamp> inFlight = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "folder-watch"));
    private Scan before = new Scan(Map.of());
    private boolean absent;

    private FolderWatch(Path folder, RawSender sender, Journal journal) {
        this.folder = folder;
        this.sender = sender;
        this.journal = journal;
    }

    /**
     * Starts to watch.
     *
     * @param folder need not be there yet
     * @param journal the file that remembers what was sent
     * @param sender shared with others; the caller closes it afterwards
     * @param interval between two scans
     */
    public static FolderWatch start(Path folder, Path journal, RawSender sender, Duration interval) {
        FolderWatch watch = new FolderWatch(folder.toAbsolutePath().normalize(), sender, Journal.open(journal));
        var unused = watch.clock.scheduleWithFixedDelay(watch::scanOnce, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void scanOnce() {
        try {
            Scan now = new Scan(walk());
            absent = false;
            for (Path file : now.ready(before, journal.sent())) {
                Stamp stamp = now.files().get(file);
                if (stamp != null && !stamp.equals(inFlight.get(file))) {
                    send(file, stamp);
                }
            }
            before = now;
        } catch (IOException e) {
            if (!absent) {
                log.warn("cannot look into {} ({}); trying again", folder, e.toString());
            }
            absent = true;
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again, without a word.
            log.error("watching {} failed; trying again", folder, e);
        }
    }

    private Map<Path, Stamp> walk() throws IOException {
        Map<Path, Stamp> files = new HashMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                boolean hidden = !entered.equals(folder) && Scan.isUnfinished(entered);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !Scan.isUnfinished(file)) {
                    files.put(file, Stamp.of(attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE; // gone meanwhile, or not ours to read
            }
        });
        return files;
    }

    private void send(Path file, Stamp stamp) {
        RawItem item;
        try {
            item = FileItems.item(file, FileItems.read(file), "folder:" + folder);
            if (!Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)).equals(stamp)) {
                return; // changed under our hands: the next scans see to it
            }
        } catch (IOException e) {
            log.warn("cannot read {} ({}); trying again", file, e.toString());
            return;
        }
        inFlight.put(file, stamp);
        sender.send(item, (sent, failure) -> {
            if (failure == null) {
                journal.add(file, stamp);
                log.info("{} is in", file);
            } else {
                log.warn("{} was not taken ({}); trying again", file, failure.toString());
            }
            inFlight.remove(file, stamp);
        });
    }

    /** Waits for the scan that is going on and for what it sent. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(30, TimeUnit.SECONDS)) {
                log.warn("still reading {}; what was not sent is sent at the next start", folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sender.flush();
        journal.close();
    }
}
