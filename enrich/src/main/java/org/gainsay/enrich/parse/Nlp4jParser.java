package org.gainsay.enrich.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * NLP4J's part-of-speech tagger and dependency parser, without its word embeddings.
 *
 * <p>Loading takes some ten seconds of processor time and about a gigabyte of heap, so there is one per process. With
 * too small a heap its loader fails with the misleading words "unread block data". Decoding keeps its state per call and
 * is safe for several threads.
 */
public final class Nlp4jParser implements Parser {

    private static final String CONFIGURATION = "nlp4j.xml";

    private final NLPDecoder decoder;

    private Nlp4jParser(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    /** Loads lexica and models from the class path. */
    public static Nlp4jParser load() {
        try (InputStream configuration =
                Objects.requireNonNull(Nlp4jParser.class.getResourceAsStream(CONFIGURATION), CONFIGURATION)) {
            return new Nlp4jParser(new NLPDecoder(configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Tree parse(List<Word> words) {
        NLPNode[] nodes = new NLPNode[words.size() + 1];
        nodes[0] = decoder.create();
        nodes[0].toRoot();
        for (int i = 0; i < words.size(); i++) {
            nodes[i + 1] = new NLPNode(i + 1, words.get(i).form());
        }
        decoder.decode(nodes);
        List<Token> tokens = new ArrayList<>(words.size());
        Map<String, String> lemmas = new HashMap<>();
        for (int i = 1; i < nodes.length; i++) {
            tokens.add(token(words.get(i - 1), nodes[i], lemmas));
        }
        return new Tree(tokens);
    }

    private static Token token(Word word, NLPNode node, Map<String, String> lemmas) {
        String lemma = node.getLemma();
        String form = word.form().toLowerCase(Locale.ROOT);
        // Its lemmatiser folds digits to zeros, which would make "M23" and "M14" one word.
        String clean = lemma == null || lemma.chars().anyMatch(Character::isDigit) ? form : lemma;
        NLPNode head = node.getDependencyHead();
        int up = head == null ? -1 : head.getID() - 1;
        String label = node.getDependencyLabel();
        return new Token(
                word.start(),
                word.end(),
                word.form(),
                lemmas.computeIfAbsent(clean, l -> l),
                node.getPartOfSpeechTag(),
                up,
                label == null ? "dep" : label);
    }
}
