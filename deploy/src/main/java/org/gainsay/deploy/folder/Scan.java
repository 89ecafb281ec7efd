package org.gainsay.deploy.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a folder held at one moment.
 *
 * @param files all its files with their stamps
 */
record Scan(Map<Path, Stamp> files) {

    /** How editors, browsers and copiers call what they have not finished; hidden files are nobody's articles. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\..*|.*~|.*\\.(tmp|temp|part|partial|crdownload|download|swp|filepart)", Pattern.CASE_INSENSITIVE);

    Scan {
        files = Map.copyOf(files);
    }

    static boolean isUnfinished(Path file) {
        return UNFINISHED.matcher(file.getFileName().toString()).matches();
    }

    /**
     * The files to send now, by name: those that have not changed since the scan before, so that nobody is writing them,
     * and that were not sent as they are.
     *
     * @param before the scan before
     * @param sent what was sent, with the stamps that it had
     */
    List<Path> ready(Scan before, Map<Path, Stamp> sent) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .filter(file -> file.getValue().equals(before.files().get(file.getKey())))
                        .filter(file -> !file.getValue().equals(sent.get(file.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
