package org.gainsay.deploy.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gainsay.ingest.api.RawHeaders;

/** Files as items of the raw topic: keyed by their absolute path, typed by their name. */
public final class FileItems {

    private FileItems() {}

    /**
     * The file itself, or all files of a folder and of those below it, sorted; hidden ones are left out.
     *
     * @param unreadable told each file or folder below that cannot be looked at, and why
     */
    public static List<Path> files(Path path, BiConsumer<Path, IOException> unreadable) throws IOException {
        return Files.isDirectory(path)
                ? List.copyOf(FileTree.of(path, below -> true, unreadable).keySet())
                : List.of(path);
    }

    /**
     * Reads a file, and makes an item of it; only the beginning of one that is too large for the raw topic.
     *
     * @param source what stands in {@link RawHeaders#SOURCE}
     */
    public static RawItem item(Path file, String source) throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put(RawHeaders.SOURCE, source);
        ContentTypes.of(file.toString()).ifPresent(type -> headers.put(RawHeaders.CONTENT_TYPE, type));
        FileContent content = FileContent.read(file);
        return new RawItem(key(file), content.bytes(), headers, content.cut());
    }

    /** Whether a file's name says that it holds many documents: an mbox or a web archive. */
    public static boolean isArchive(Path file) {
        return Mailbox.is(file) || WebArchive.is(file);
    }

    /**
     * Reads all documents of a file: those that it holds if it {@linkplain #isArchive is an archive}, else itself.
     *
     * @param source what stands in {@link RawHeaders#SOURCE}
     * @throws IOException if it cannot be read, an archive from some place on; what is before that has been read
     */
    public static void read(Path file, String source, ItemReader reader) throws IOException {
        if (Mailbox.is(file)) {
            Mailbox.read(file, source, reader::document);
        } else if (WebArchive.is(file)) {
            WebArchive.read(file, source, reader);
        } else {
            reader.document(item(file, source));
        }
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
