package org.gainsay.enrich;

import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.analysis.ConsensusAnalyser;
import org.gainsay.enrich.analysis.ReadingAnalyser;
import org.gainsay.enrich.choice.RuleDecisions;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Nlp4jParser;
import org.gainsay.enrich.parse.Parser;

/** The real analyser, loaded once for all tests of this process: its models fill a gigabyte. */
public final class SharedAnalyser {

    private static final class Loaded {
        static final Lexicon LEXICON = Lexicon.load(null);
        static final Parser PARSER = Nlp4jParser.load();
        static final Analyser ANALYSER = ReadingAnalyser.with(LEXICON, PARSER);
        static final Analyser WHOLE = ConsensusAnalyser.with(LEXICON, PARSER);
        static final Analyser RULES = ReadingAnalyser.with(LEXICON, PARSER, new RuleDecisions());
    }

    private SharedAnalyser() {}

    /** Rules and choices, without the encoder: what tests of constructions look at. */
    public static Analyser get() {
        return Loaded.ANALYSER;
    }

    /** As it is used, with the encoder. */
    public static Analyser whole() {
        return Loaded.WHOLE;
    }

    /** The same without its models: what the rules alone read. */
    public static Analyser rules() {
        return Loaded.RULES;
    }

    public static Parser parser() {
        return Loaded.PARSER;
    }

    public static Lexicon lexicon() {
        return Loaded.LEXICON;
    }
}
