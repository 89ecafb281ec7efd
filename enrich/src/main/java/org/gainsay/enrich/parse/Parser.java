package org.gainsay.enrich.parse;

import java.util.List;

/** Makes a dependency tree of the words of one sentence. Implementations are safe for use by several threads. */
public interface Parser {

    /**
     * Parses one sentence.
     *
     * @param words in reading order; at least one
     * @return a tree with one token for every word
     */
    Tree parse(List<Word> words);
}
