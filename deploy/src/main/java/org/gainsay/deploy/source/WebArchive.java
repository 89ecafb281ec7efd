package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.text.CleanText;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The documents of a web archive (WARC, ISO 28500), packed by gzip or not, an item each, whatever the file's size.
 *
 * <p>An item is keyed by the address that was fetched. The answers with status 200 and the files ({@code resource}) are
 * taken; whatever else crawlers write down is left out, and counted.
 */
public final class WebArchive {

    private static final int BUFFER = 8192;
    private static final int LOOK = 5;
    private static final int SHOWN = 300;

    /** What a header may have, which is taken into memory: packed, it has a thousand times as much in it at most. */
    private static final int HEADER_BYTES = 1024 * 1024;

    private static final int PACKED_HEADER_BYTES = 16 * 1024;

    private final GuardedBytes bytes;
    private final WarcReader records;

    private WebArchive(GuardedBytes bytes) throws IOException {
        this.bytes = bytes;
        ByteBuffer start = start(bytes);
        records = new WarcReader(bytes, start);
    }

    /** Whether a file's name says that it is one. */
    public static boolean is(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    /**
     * Reads all records.
     *
     * @param source what stands in {@link RawHeaders#SOURCE}
     * @throws IOException if the file cannot be read from some place on, with that place; what is before it has been read
     */
    public static void read(Path file, String source, ItemReader reader) throws IOException {
        long size = Files.size(file);
        try (FileChannel channel = FileChannel.open(file)) {
            new WebArchive(new GuardedBytes(channel)).read(source, reader, size);
        }
    }

    /** The reader would take a file that begins otherwise for what it may not be. */
    private static ByteBuffer start(GuardedBytes bytes) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(BUFFER);
        int got = 0;
        while (got >= 0 && start.position() < LOOK) {
            got = bytes.read(start);
        }
        start.flip();
        String letters = new String(start.array(), 0, start.remaining(), ISO_8859_1);
        boolean packed = letters.startsWith("\u001f\u008b");
        boolean plain = letters.startsWith("WARC/");
        if (!packed && !plain) {
            throw new IOException("is no WARC file: it begins neither with WARC/ nor with the bytes of gzip");
        }
        return start;
    }

    private void read(String source, ItemReader reader, long size) throws IOException {
        for (Optional<WarcRecord> next = next(); next.isPresent(); next = next()) {
            WarcRecord record = next.get();
            Archived archived;
            try {
                archived = guarded(() -> ArchiveRecord.read(record, source));
            } catch (IOException e) {
                archived = new Archived.Unreadable(e);
            }
            end(record); // what cannot be read since the archive is broken is told by this, with the place
            if (archived instanceof Archived.Document document) {
                reader.document(document.item());
            } else if (archived instanceof Archived.Nothing nothing) {
                reader.leftOut(nothing.why());
            } else if (archived instanceof Archived.Unreadable unreadable) {
                reader.unreadable(place(record), new IOException(shown(unreadable.why()), unreadable.why()));
            }
            reader.progress(bytes.count(), size);
        }
    }

    private String place(WarcRecord record) {
        String address = ArchiveRecord.address(record);
        return "at offset " + records.position() + (address == null ? "" : ", " + address);
    }

    private Optional<WarcRecord> next() throws IOException {
        bytes.allow(records.compression() == WarcCompression.NONE ? HEADER_BYTES : PACKED_HEADER_BYTES);
        try {
            Optional<WarcRecord> next = guarded(records::next);
            if (next.isPresent() && bytes.isAtEnd()) {
                throw new EOFException("it ends in the middle of a record"); // what was read is left over from before
            }
            if (next.isPresent() && next.get().body().size() < 0) {
                throw new IOException("a record says that it is shorter than nothing");
            }
            return next;
        } catch (IOException e) {
            throw broken(e);
        } finally {
            bytes.allow(Long.MAX_VALUE);
        }
    }

    /** Goes on to the end of the record's block. */
    private void end(WarcRecord record) throws IOException {
        try {
            guarded(() -> {
                record.body().consume();
                return record;
            });
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    /** The library throws whatever comes of broken numbers, dates and lengths. */
    private static <T> T guarded(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (RuntimeException e) {
            throw new IOException(e.toString(), e);
        }
    }

    private IOException broken(IOException cause) {
        return new IOException("broken at offset " + records.position() + ": " + shown(cause), cause);
    }

    private static String shown(IOException cause) {
        String message = CleanText.field(cause.getMessage(), SHOWN);
        if (message != null) {
            return message;
        }
        return cause instanceof EOFException
                ? "it ends in the middle of a record"
                : cause.getClass().getSimpleName();
    }
}
