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
import org.gainsay.enrich.lexicon.GoodsForm;
import org.gainsay.enrich.lexicon.Lexicon;

/**
 * Passes the sentences that may hold an event.
 *
 * <p>A sentence with goods and a dealing passes. Denials and words that point back name no goods; they pass only in an
 * article in which some sentence has goods and a dealing, before or after them, and so does whatever stands next to such a
 * sentence. Goods with civil uses are a matter only beside a country, soldiers, wars or sanctions, or in an article that
 * has a matter anyway. Never looks at syntax; lets through some that the rules will not take.
 */
public final class Gate {

    private static final String FILE = "cues.tsv";

    /** How many sentences before and after a matter pass whatever their words: "So, a day later, did Djibouti." */
    private static final int NEIGHBOURS = 4;

    private final CueTrie cues = new CueTrie();

    private Gate() {}

    /** The gate for these lexicons. */
    public static Gate of(Lexicon lexicon) {
        Gate gate = new Gate();
        lexicon.equipment().phrases().forEach((phrase, form) -> {
            Signal signal = form == GoodsForm.CIVIL ? Signal.CIVIL_GOODS : Signal.GOODS;
            gate.cues.add(phrase, signal.bit() | (form == GoodsForm.ACT ? Signal.DEALING.bit() : 0));
        });
        lexicon.actors().countryWords().forEach(word -> gate.cues.add(word, Signal.STATE.bit()));
        try (InputStream in = Objects.requireNonNull(Gate.class.getResourceAsStream(FILE), FILE)) {
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
        return isMatter(cues.scan(text, sentence.start(), sentence.end()));
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
        BitSet matters = new BitSet(bits.length);
        for (int i = 0; i < bits.length; i++) {
            Span sentence = sentences.get(i);
            bits[i] = cues.scan(text, sentence.start(), sentence.end());
            matters.set(i, isMatter(bits[i]));
        }
        BitSet passed = new BitSet(bits.length);
        if (matters.isEmpty()) {
            return passed;
        }
        for (int i = 0; i < bits.length; i++) {
            int before = matters.previousSetBit(i);
            int after = matters.nextSetBit(i);
            boolean near = (before >= 0 && i - before <= NEIGHBOURS) || (after >= 0 && after - i <= NEIGHBOURS);
            passed.set(i, near || belongs(bits[i]));
        }
        return passed;
    }

    private static boolean isMatter(int bits) {
        boolean military = Signal.MILITARY.in(bits);
        boolean state = Signal.STATE.in(bits);
        boolean dealing = Signal.DEALING.in(bits);
        boolean goods = Signal.GOODS.in(bits) && (dealing || military || state);
        return goods || (Signal.CIVIL_GOODS.in(bits) && (dealing ? military || state : military && state));
    }

    /** Whether a sentence may be about a matter or answer one, in an article that has some. */
    private static boolean belongs(int bits) {
        boolean goods = Signal.GOODS.in(bits) || Signal.CIVIL_GOODS.in(bits) || Signal.POINTING.in(bits);
        return (goods && Signal.DEALING.in(bits)) || Signal.DENIAL.in(bits) || Signal.NEGATION.in(bits);
    }
}
