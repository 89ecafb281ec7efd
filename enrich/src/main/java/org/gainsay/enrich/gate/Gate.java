package org.gainsay.enrich.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.lexicon.Lexicon;

/**
 * Passes the sentences that may hold an event.
 *
 * <p>A sentence with goods and a dealing passes. Denials and words that point back name no goods; they pass only in an
 * article in which some sentence has goods and a dealing, before or after them. Never looks at syntax; loses nothing
 * that the rules could find, and lets through some that they will not.
 */
public final class Gate {

    private final CueTrie cues = new CueTrie();

    private Gate() {}

    /** The gate for these lexicons. */
    public static Gate of(Lexicon lexicon) {
        Gate gate = new Gate();
        lexicon.equipment().phrases().forEach((phrase, form) -> CueTrie.variants(phrase)
                .forEach(v -> gate.cues.add(v, Signal.GOODS.bit())));
        try (InputStream in = Objects.requireNonNull(Gate.class.getResourceAsStream("cues.tsv"), "cues.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(gate::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gate;
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#") || line.startsWith("signal\t")) {
            return;
        }
        String[] cells = line.split("\t", -1);
        int bit = Signal.valueOf(cells[0]).bit();
        for (String cue : cells[1].split("\\|", -1)) {
            cues.add(cue, bit);
        }
    }

    /** What the words of one sentence tell, by themselves. */
    public Set<Signal> signals(CharSequence text, Span sentence) {
        return Signal.of(cues.scan(text, sentence.start(), sentence.end()));
    }

    /** Whether a sentence by itself may be about a matter. */
    public boolean isMatter(CharSequence text, Span sentence) {
        return matter(cues.scan(text, sentence.start(), sentence.end()));
    }

    /**
     * The sentences of one article that are worth a parse.
     *
     * @param text the article's text
     * @param sentences its sentences, in the order of the text
     * @return the indexes in {@code sentences} of those that pass
     */
    public BitSet select(CharSequence text, List<Span> sentences) {
        int[] bits = new int[sentences.size()];
        boolean open = false;
        for (int i = 0; i < bits.length; i++) {
            Span sentence = sentences.get(i);
            bits[i] = cues.scan(text, sentence.start(), sentence.end());
            open |= matter(bits[i]);
        }
        BitSet passed = new BitSet(bits.length);
        for (int i = 0; open && i < bits.length; i++) {
            passed.set(i, matter(bits[i]) || answers(bits[i]));
        }
        return passed;
    }

    private static boolean matter(int bits) {
        return has(bits, Signal.GOODS) && has(bits, Signal.DEALING);
    }

    private static boolean answers(int bits) {
        return has(bits, Signal.DENIAL)
                || has(bits, Signal.GOODS)
                || (has(bits, Signal.POINTING) && has(bits, Signal.DEALING));
    }

    private static boolean has(int bits, Signal signal) {
        return (bits & signal.bit()) != 0;
    }
}
