package org.gainsay.deploy.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gainsay.deploy.config.ConfigurationException;
import org.gainsay.deploy.folder.FolderWatch;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.source.RawSender;

/** The folders that {@code --watch} names, each with a journal of its own in the data folder. */
final class WatchedFolders {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final List<Path> folders;
    private final Path data;

    /**
     * What is to be watched; a folder that is named twice, or lies in another, is watched once.
     *
     * @throws ConfigurationException if the data folder itself is among them
     */
    WatchedFolders(Collection<Path> named, Path data) {
        this.data = data.toAbsolutePath().normalize();
        List<Path> all = named.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
        folders = all.stream()
                .filter(folder -> all.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                .toList();
        if (folders.contains(this.data)) {
            throw new ConfigurationException(
                    "--watch and --data are the same folder, " + data + ": give --data a folder of its own");
        }
    }

    List<Path> folders() {
        return folders;
    }

    /** Watches them until the chain stops, with one sender for all. */
    void start(ChainProcess chain, Consumer<Throwable> onFault, Progress progress) {
        RawSender sender = new RawSender(chain.kafka());
        List<FolderWatch> watches = new ArrayList<>();
        for (Path folder : folders) {
            watches.add(FolderWatch.start(
                    new FolderWatch.Settings(folder, journal(folder), data, INTERVAL, SETTLED), sender, onFault));
            progress.say("watching " + folder);
        }
        // Stopped in the opposite order: the watches, then what they sent, then the journals that remember it.
        watches.forEach(watch -> chain.add("journal of a watched folder", watch::close));
        chain.add("sender of watched folders", sender::close);
        watches.forEach(watch -> chain.add("watch of a folder", watch::stop));
    }

    private Path journal(Path folder) {
        UUID name = UUID.nameUUIDFromBytes(folder.toString().getBytes(UTF_8));
        return data.resolve("watch").resolve(name + ".jsonl");
    }
}
