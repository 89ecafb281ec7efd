package org.gainsay.deploy.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a folder held at one moment, and for how long each file had been as it was.
 *
 * @param files all its files
 */
record Scan(Map<Path, Seen> files) {

    /** How editors, browsers and copiers call what they have not finished. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\..*|.*~|.*\\.(tmp|temp|part|partial|crdownload|download|swp|filepart)", Pattern.CASE_INSENSITIVE);

    static final Scan NOTHING = new Scan(Map.of());

    /**
     * A file as it was seen.
     *
     * @param since when it was first seen so, in nanoseconds of a clock that only runs forward
     */
    record Seen(Stamp stamp, long since) {}

    Scan {
        files = Map.copyOf(files);
    }

    static boolean isUnfinished(Path file) {
        return UNFINISHED.matcher(file.getFileName().toString()).matches();
    }

    /**
     * The next scan.
     *
     * @param found what is there now
     * @param now by the clock of {@link Seen#since}
     */
    Scan next(Map<Path, Stamp> found, long now) {
        Map<Path, Seen> seen = new HashMap<>();
        found.forEach((file, stamp) -> {
            Seen before = files.get(file);
            seen.put(file, before != null && before.stamp().equals(stamp) ? before : new Seen(stamp, now));
        });
        return new Scan(seen);
    }

    /**
     * The files to send now, by name: those that have not changed for a while, so that nobody seems to be writing them,
     * and that were not sent as they are.
     *
     * @param sent what was sent, with the stamps that it had
     * @param now by the clock of {@link Seen#since}
     * @param settled how long a file must have been as it is
     */
    List<Path> ready(Map<Path, Stamp> sent, long now, Duration settled) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .filter(file -> now - file.getValue().since() >= settled.toNanos())
                        .filter(file -> !file.getValue().stamp().equals(sent.get(file.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
