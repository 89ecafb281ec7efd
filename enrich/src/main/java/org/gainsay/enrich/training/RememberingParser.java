package org.gainsay.enrich.training;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.enrich.parse.Parser;
import org.gainsay.enrich.parse.Tree;
import org.gainsay.enrich.parse.Word;

/** Parses each stretch of words once: training reads the same articles many times. */
final class RememberingParser implements Parser {

    private final Parser parser;
    private final Map<List<Word>, Tree> trees = new ConcurrentHashMap<>();

    RememberingParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public Tree parse(List<Word> words) {
        return trees.computeIfAbsent(List.copyOf(words), parser::parse);
    }
}
