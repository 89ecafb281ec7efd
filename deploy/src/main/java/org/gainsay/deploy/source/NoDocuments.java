package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells by its type and its address what on the web is no document: pictures, scripts, instructions for robots. */
final class NoDocuments {

    private static final String ROBOTS = "/robots.txt";
    private static final Set<String> TYPES = read();

    private NoDocuments() {}

    /** Whether no article comes of what has this address; the type with or without parameters. */
    static boolean contains(String url, @Nullable String type) {
        if (url.regionMatches(true, url.length() - ROBOTS.length(), ROBOTS, 0, ROBOTS.length())) {
            return true;
        }
        return type != null && isListed(type);
    }

    private static boolean isListed(String stated) {
        int parameters = stated.indexOf(';');
        String type = (parameters < 0 ? stated : stated.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return TYPES.stream().anyMatch(listed -> type.equals(listed) || (isStart(listed) && type.startsWith(listed)));
    }

    private static boolean isStart(String listed) {
        return listed.endsWith("/") || listed.endsWith("-");
    }

    private static Set<String> read() {
        InputStream file = Objects.requireNonNull(NoDocuments.class.getResourceAsStream("no-documents.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
