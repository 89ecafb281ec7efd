package org.gainsay.deploy.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.ingest.api.RawHeaders;

/** Files as items of the raw topic: keyed by their absolute path, typed by their name. */
public final class FileItems {

    private FileItems() {}

    /** The file itself, or all files of a folder and of those below it, sorted; hidden ones are left out. */
    public static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(path.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The item of a file.
     *
     * @param source what stands in {@link RawHeaders#SOURCE}
     */
    public static RawItem item(Path file, byte[] bytes, String source) {
        Map<String, String> headers = new HashMap<>();
        headers.put(RawHeaders.SOURCE, source);
        ContentTypes.of(file.toString()).ifPresent(type -> headers.put(RawHeaders.CONTENT_TYPE, type));
        return new RawItem(key(file), bytes, headers);
    }

    /** What a file is called on the raw topic. */
    public static String key(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** The file's bytes, or so many of them that it is plain that it is too large. */
    public static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(RawSender.MAX_BYTES + 1);
        }
    }
}
