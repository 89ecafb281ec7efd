package org.gainsay.deploy.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which processes of this machine have a file open for writing.
 *
 * <p>A download that stalls looks like a finished file for as long as it stalls. Linux tells better: {@code /proc} lists
 * what every process of the same user has open. Elsewhere, and for the processes of others, nothing is known.
 */
final class Writers {

    private static final Path PROCESSES = Path.of("/proc");

    /** The last two bits of the flags of open(2): 0 is reading only. */
    private static final int ACCESS_MODE = 3;

    private static final String FLAGS = "flags:";
    private static final int OCTAL = 8;

    private Writers() {}

    /** Those of the files that somebody is writing, each with a process that is. */
    static Map<Path, String> of(Collection<Path> files) {
        Map<Path, Path> wanted = new HashMap<>();
        for (Path file : files) {
            wanted.put(real(file), file);
        }
        Map<Path, String> writers = new HashMap<>();
        if (wanted.isEmpty() || !Files.isDirectory(PROCESSES)) {
            return writers;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            processes.forEach(process -> look(process, wanted, writers));
        } catch (IOException | DirectoryIteratorException e) {
            return writers; // what was found is better than nothing
        }
        return writers;
    }

    private static void look(Path process, Map<Path, Path> wanted, Map<Path, String> writers) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                Path file = wanted.get(target(descriptor));
                if (file != null && isWriting(process.resolve("fdinfo").resolve(descriptor.getFileName()))) {
                    writers.put(file, process.getFileName().toString());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // It has ended, or it is another user's: nothing is known of it.
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file; // gone meanwhile
        }
    }

    private static Path target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException e) {
            return descriptor; // closed meanwhile
        }
    }

    private static boolean isWriting(Path info) throws IOException {
        for (String line : Files.readAllLines(info)) {
            if (line.startsWith(FLAGS)) {
                return (Long.parseLong(line.substring(FLAGS.length()).strip(), OCTAL) & ACCESS_MODE) != 0;
            }
        }
        return false;
    }
}
