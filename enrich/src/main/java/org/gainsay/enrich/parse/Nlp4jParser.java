package org.gainsay.enrich.parse;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

/**
 * NLP4J's part-of-speech tagger and dependency parser, without its word embeddings.
 *
 * <p>Loading takes some eight seconds of processor time and about a gigabyte of heap, so there is one per process. With
 * too small a heap its loader fails with the misleading words "unread block data". Decoding keeps its state per call and
 * is safe for several threads.
 */
public final class Nlp4jParser implements Parser {

    private static final String LEXICA = "nlp4j.xml";

    /** Of nlp4j-english, packed as gzip by the build: as xz they take three times as long to load. */
    private static final String TAGGER = "en-pos.gz";

    private static final String DEPENDENCIES = "en-dep.gz";

    private static final int BUFFER = 1 << 16;

    private final NLPDecoder decoder;

    private Nlp4jParser(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Loads lexica and models from the class path.
     *
     * @throws IllegalStateException if a model is not one of NLP4J's: the jar was not built as it should be
     */
    public static Nlp4jParser load() {
        // The lexica and the models take about as long; neither needs the other.
        CompletableFuture<NLPComponent<NLPNode>> lexica = CompletableFuture.supplyAsync(Nlp4jParser::lexica);
        List<NLPComponent<NLPNode>> components = new ArrayList<>();
        OnlineComponent<NLPNode, ?> tagger = model(TAGGER);
        OnlineComponent<NLPNode, ?> dependencies = model(DEPENDENCIES);
        components.add(lexica.join());
        components.add(tagger);
        components.add(new MorphologicalAnalyzer<>(Language.ENGLISH));
        components.add(dependencies);
        NLPDecoder decoder = new NLPDecoder();
        decoder.setComponents(components);
        return new Nlp4jParser(decoder);
    }

    private static NLPComponent<NLPNode> lexica() {
        try (InputStream configuration = resource(LEXICA)) {
            return new GlobalLexica<>(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What is read is a part of this jar, and nothing else.
    @SuppressWarnings({"BanSerializableRead", "unchecked"})
    private static OnlineComponent<NLPNode, ?> model(String file) {
        try (ObjectInputStream in =
                new PackingStream(new BufferedInputStream(new GZIPInputStream(resource(file), BUFFER), BUFFER))) {
            OnlineComponent<NLPNode, ?> model = (OnlineComponent<NLPNode, ?>) in.readObject();
            model.setFlag(NLPFlag.DECODE);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be loaded", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(file + " is no model of NLP4J", e);
        }
    }

    /** Replaces what a model is asked for all the time while it is read. */
    private static final class PackingStream extends ObjectInputStream {

        PackingStream(InputStream in) throws IOException {
            super(in);
            enableResolveObject(true);
        }

        @Override
        protected Object resolveObject(Object object) {
            return object instanceof FeatureMap features ? new PackedFeatures(features) : object;
        }
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(Nlp4jParser.class.getResourceAsStream(file), file);
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
