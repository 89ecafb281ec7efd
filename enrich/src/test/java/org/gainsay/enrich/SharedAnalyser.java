package org.gainsay.enrich;

import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.analysis.ReadingAnalyser;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Nlp4jParser;
import org.gainsay.enrich.parse.Parser;

/** The real analyser, loaded once for all tests of this process: its models fill a gigabyte. */
public final class SharedAnalyser {

    private static final class Loaded {
        static final Lexicon LEXICON = Lexicon.load(null);
        static final Parser PARSER = Nlp4jParser.load();
        static final Analyser ANALYSER = ReadingAnalyser.with(LEXICON, PARSER);
    }

    private SharedAnalyser() {}

    public static Analyser get() {
        return Loaded.ANALYSER;
    }

    public static Parser parser() {
        return Loaded.PARSER;
    }

    public static Lexicon lexicon() {
        return Loaded.LEXICON;
    }
}
