package org.gainsay.enrich.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.sentence.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final Gate GATE = Gate.of(Lexicon.load(null));

    private static BitSet select(String text) {
        return GATE.select(text, SentenceSplitter.split(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruritania shipped MORTARS to the rebels.",
                "Ruritania's forty T72 tanks were delivered.",
                "Loitering\n munitions were found near the front.",
                "The air strike hit a school.",
                "Iceland is sending trucks to Fiji.",
                "The army bought trucks.",
                "Night‑vision goggles were sold.",
            })
    void goodsWithADealingPass(String sentence) {
        assertThat(GATE.isMatter(sentence, new Span(0, sentence.length()))).isTrue();
    }

    @Test
    void aDenialPassesOnlyInAnArticleWithAMatter() {
        String denial = "The ministry called it a lie. ";
        String idle = "The weather was fine. ";
        assertThat(select(denial + idle).isEmpty()).isTrue();
        BitSet passed = select("Fiji bought tanks. " + idle.repeat(10) + denial);
        assertThat(passed.get(0)).isTrue();
        assertThat(passed.get(11)).isTrue();
        assertThat(passed.get(8)).isFalse();
    }

    @Test
    void aDenialPassesBeforeTheMatterThatItAnswers() {
        assertThat(select("Tonga denies it. " + "It rained. ".repeat(9) + "Fiji said that Tonga sold rifles.")
                        .get(0))
                .isTrue();
    }

    @Test
    void whatStandsNextToAMatterPassesWhateverItsWords() {
        assertThat(select("Fiji denied that it sold rifles. So, a day later, did Djibouti.")
                        .get(1))
                .isTrue();
    }

    @Test
    void cuesBeginAndEndWhereWordsDo() {
        assertThat(GATE.signals("outranked", new Span(0, 9))).isEmpty();
        assertThat(GATE.signals("tankers drift", new Span(0, 13))).doesNotContain(Signal.GOODS);
        assertThat(GATE.signals("a tank", new Span(0, 5))).doesNotContain(Signal.GOODS);
        assertThat(GATE.signals("a tank", new Span(0, 6))).contains(Signal.GOODS);
    }

    /** Neutral news of our own writing, an article a paragraph: at most one sentence in a hundred is worth a parse. */
    @Test
    void hardlyAnythingOfGeneralNewsPasses() throws IOException {
        String all;
        try (InputStream in = Objects.requireNonNull(GateTest.class.getResourceAsStream("general-news.txt"))) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int sentences = 0;
        int passed = 0;
        for (String article : all.split("\n\n", -1)) {
            List<Span> spans = SentenceSplitter.split(article);
            sentences += spans.size();
            passed += GATE.select(article, spans).cardinality();
        }
        assertThat(sentences).isGreaterThan(200);
        assertThat(passed).isLessThanOrEqualTo(sentences / 100);
    }
}
