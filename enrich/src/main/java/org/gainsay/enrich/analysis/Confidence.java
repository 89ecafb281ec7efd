package org.gainsay.enrich.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How often events of a rule are right, as measured on the labelled sets that rules are written with. */
final class Confidence {

    private static final String FILE = "confidence.tsv";

    /** Of a rule too rare to have been measured. */
    private static final double UNMEASURED = 0.5;

    private static final Map<String, Double> MEASURED = read();

    private Confidence() {}

    static double of(String rule, boolean inherited) {
        return MEASURED.getOrDefault(rule + "\t" + (inherited ? "inherited" : "own"), UNMEASURED);
    }

    private static Map<String, Double> read() {
        Map<String, Double> out = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Confidence.class.getResourceAsStream(FILE), FILE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int cell = line.lastIndexOf('\t');
                if (!line.startsWith("#") && !line.startsWith("rule\t") && cell > 0) {
                    out.put(line.substring(0, cell), Double.valueOf(line.substring(cell + 1)));
                }
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
