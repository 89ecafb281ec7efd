package org.gainsay.enrich;

import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.analysis.AnalyserOptions;

/** The real analyser, loaded once for all tests of this process: its models fill a gigabyte. */
public final class SharedAnalyser {

    private static final class Loaded {
        static final Analyser ANALYSER = Analyser.load(AnalyserOptions.standard());
    }

    private SharedAnalyser() {}

    public static Analyser get() {
        return Loaded.ANALYSER;
    }
}
