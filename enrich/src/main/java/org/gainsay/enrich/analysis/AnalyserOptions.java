package org.gainsay.enrich.analysis;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a user can choose about the analysis.
 *
 * @param lexicons a folder of lexicon files that add to the built-in ones, or null
 * @param progress told in words what is being loaded; called on the loading thread
 */
public record AnalyserOptions(@Nullable Path lexicons, Consumer<String> progress) {

    public AnalyserOptions {
        Objects.requireNonNull(progress, "progress");
    }

    /** The built-in lexicons, and silence while they load. */
    public static AnalyserOptions standard() {
        return new AnalyserOptions(null, message -> {});
    }
}
