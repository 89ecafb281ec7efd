package org.gainsay.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of this package's data files: UTF-8, comments after {@code #} at the start of a line. */
final class DataLines {

    private DataLines() {}

    /** The lines that say something; a file that is missing from the jar is a broken build. */
    static List<String> of(String file) {
        try (InputStream in = DataLines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
