package org.gainsay.deploy.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.RawHeaders;
import org.jspecify.annotations.Nullable;

/** The bundled sample articles. */
public final class Samples {

    private static final String FOLDER = "/samples/";
    private static final String INDEX = "samples.jsonl";
    private static final String SOURCE = "sample";

    /** A line of the index; a file of null is a tombstone. */
    private record Step(
            @Nullable String file,
            String key,
            @Nullable String contentType,
            @Nullable Map<String, String> headers) {}

    private Samples() {}

    /** All of them in the order in which they are to arrive. */
    public static List<RawItem> all() {
        return new String(read(INDEX), UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> JsonSerde.MAPPER.readValue(line, Step.class))
                .map(Samples::item)
                .toList();
    }

    private static RawItem item(Step step) {
        Map<String, String> headers = new HashMap<>();
        headers.put(RawHeaders.SOURCE, SOURCE);
        if (step.contentType() != null) {
            headers.put(RawHeaders.CONTENT_TYPE, step.contentType());
        }
        if (step.headers() != null) {
            headers.putAll(step.headers());
        }
        return new RawItem(step.key(), step.file() == null ? null : read(step.file()), headers);
    }

    private static byte[] read(String file) {
        try (InputStream in = Samples.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }
}
