package org.gainsay.deploy.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.ingest.api.JsonSerde;
import tools.jackson.core.JacksonException;

/**
 * The files that are safe on the raw topic, kept over restarts: a JSON object a line, the last one of a file counts.
 *
 * <p>A line is written after the broker has the file. A crash between the two sends the file once more, and ingest drops
 * it as a repeat.
 */
final class Journal implements AutoCloseable {

    private record Line(String file, long size, long modified) {}

    private final Path file;
    private final Map<Path, Stamp> sent = new ConcurrentHashMap<>();
    private final BufferedWriter writer;

    private Journal(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
        lines.forEach(this::read);
        // Rewritten at the start: repeated lines and one that a crash cut short are gone.
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter compact = Files.newBufferedWriter(fresh, UTF_8)) {
            for (Map.Entry<Path, Stamp> entry : sent.entrySet()) {
                compact.write(line(entry.getKey(), entry.getValue()));
            }
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        writer = Files.newBufferedWriter(file, UTF_8, StandardOpenOption.APPEND);
    }

    /**
     * Opens the journal, creating it if it is not there.
     *
     * @throws JournalException if it cannot be kept there
     */
    static Journal open(Path file) {
        try {
            return new Journal(file);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static JournalException failure(Path file, IOException cause) {
        return new JournalException(
                "cannot keep the journal of sent files in " + file + " (" + cause
                        + "): see to it that the data folder can be written and the disk is not full",
                cause);
    }

    private void read(String text) {
        try {
            Line line = JsonSerde.MAPPER.readValue(text, Line.class);
            sent.put(Path.of(line.file()), new Stamp(line.size(), line.modified()));
        } catch (JacksonException | InvalidPathException e) {
            // Cut short by a crash while it was written, or a name of another locale: that file is sent again.
        }
    }

    private static String line(Path file, Stamp stamp) {
        return JsonSerde.MAPPER.writeValueAsString(new Line(file.toString(), stamp.size(), stamp.modified())) + "\n";
    }

    Map<Path, Stamp> sent() {
        return sent;
    }

    /**
     * Remembers that a file is safe.
     *
     * @throws JournalException if it cannot be written
     */
    synchronized void add(Path file, Stamp stamp) {
        try {
            writer.write(line(file, stamp));
            writer.flush();
        } catch (IOException e) {
            throw failure(file, e);
        }
        sent.put(file, stamp);
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }
}
