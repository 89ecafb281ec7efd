package org.gainsay.deploy.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gainsay.deploy.source.ContentTypes;
import org.gainsay.deploy.source.FileItems;
import org.gainsay.deploy.source.ItemReader;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.document.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents one after the other, each only when the one before has been dealt with.
 *
 * <p>An mbox or a web archive is as many documents as it holds. What cannot be read is reported, and the others are read all the same.
 */
public final class InputDocuments {

    /** What stands for the standard input. */
    public static final String STDIN = "-";

    private final InputStream stdin;
    private final Instant received;
    private final @Nullable String baseUrl;

    /**
     * How to read.
     *
     * @param stdin read for {@link #STDIN}
     * @param received when the first document counts as arrived; each later one arrives a millisecond after it
     * @param baseUrl the address that documents count as fetched from, if there is one
     */
    public InputDocuments(InputStream stdin, Instant received, @Nullable String baseUrl) {
        this.stdin = stdin;
        this.received = received;
        this.baseUrl = baseUrl;
    }

    /**
     * Reads all that is named; nothing named is the standard input.
     *
     * @param names files, folders (all files in and below them), or {@link #STDIN}
     * @param reader told each document in turn
     * @param trouble told the name and the reason of each that cannot be read
     */
    public void read(List<String> names, Consumer<InputDocument> reader, BiConsumer<String, String> trouble) {
        Counter counter = new Counter();
        for (String name : names.isEmpty() ? List.of(STDIN) : names) {
            try {
                if (name.equals(STDIN)) {
                    reader.accept(document(STDIN, STDIN, stdin.readNBytes(RawSender.MAX_BYTES + 1), null, counter));
                } else {
                    for (Path file : FileItems.files(
                            Path.of(name), (path, failure) -> trouble.accept(path.toString(), reason(failure)))) {
                        readFile(file, reader, trouble, counter);
                    }
                }
            } catch (IOException | InvalidPathException e) {
                trouble.accept(name, reason(e));
            }
        }
    }

    private void readFile(
            Path file, Consumer<InputDocument> reader, BiConsumer<String, String> trouble, Counter counter) {
        String name = file.getFileName().toString();
        if (FileItems.isArchive(file)) {
            readArchive(file, reader, trouble, counter);
            return;
        }
        InputDocument document;
        try {
            document = document(
                    name,
                    FileItems.key(file),
                    FileItems.read(file),
                    ContentTypes.of(name).orElse(null),
                    counter);
        } catch (IOException e) {
            trouble.accept(file.toString(), reason(e));
            return;
        }
        reader.accept(document);
    }

    private void readArchive(
            Path file, Consumer<InputDocument> reader, BiConsumer<String, String> trouble, Counter counter) {
        String name = file.getFileName().toString();
        try {
            FileItems.read(file, name, new ItemReader() {
                @Override
                public void document(RawItem item) {
                    String doc = name + "#" + item.key().substring(item.key().lastIndexOf('#') + 1);
                    byte[] bytes = item.bytes();
                    if (bytes == null || item.cut() != null) {
                        trouble.accept(doc, "too large: " + RawSender.MAX_BYTES + " bytes are taken");
                    } else {
                        reader.accept(archived(doc, item, bytes, counter));
                    }
                }

                @Override
                public void unreadable(String where, IOException why) {
                    trouble.accept(name + " " + where, reason(why));
                }
            });
        } catch (IOException e) {
            trouble.accept(file.toString(), reason(e));
        }
    }

    private InputDocument archived(String doc, RawItem item, byte[] bytes, Counter counter) {
        Map<String, String> headers = item.headers();
        return new InputDocument(
                doc,
                new RawDocument(
                        item.key(),
                        bytes,
                        headers.get(RawHeaders.CONTENT_TYPE),
                        headers.getOrDefault(RawHeaders.URL, baseUrl),
                        null,
                        null,
                        null,
                        null,
                        Optional.ofNullable(headers.get(RawHeaders.FETCHED))
                                .map(Instant::parse)
                                .filter(received::isAfter)
                                .orElseGet(() -> received.plusMillis(counter.next()))));
    }

    private InputDocument document(
            String doc, String key, byte[] bytes, @Nullable String contentType, Counter counter) {
        return new InputDocument(
                doc,
                new RawDocument(
                        key, bytes, contentType, baseUrl, null, null, null, null, received.plusMillis(counter.next())));
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static final class Counter {
        private long next;

        long next() {
            return next++;
        }
    }
}
