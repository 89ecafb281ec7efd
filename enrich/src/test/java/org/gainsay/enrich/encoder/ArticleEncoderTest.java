package org.gainsay.enrich.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;

/** With the model that comes with the project. */
class ArticleEncoderTest {

    private static final ArticleEncoder ENCODER = ArticleEncoder.load();

    private static Map<Integer, List<Estimate>> read(BitSet worth, String... sentences) {
        Lexicon lexicon = SharedAnalyser.lexicon();
        List<List<ActorMention>> actors = lexicon.actors().findAll(List.of(sentences), LocalDate.of(2026, 6, 1));
        List<Passage> passages = IntStream.range(0, sentences.length)
                .mapToObj(i -> new Passage(
                        sentences[i],
                        Part.Kind.BODY,
                        actors.get(i),
                        lexicon.equipment().find(sentences[i])))
                .toList();
        return ENCODER.read(passages, worth);
    }

    private static BitSet all(int sentences) {
        BitSet all = new BitSet();
        all.set(0, sentences);
        return all;
    }

    private static String likeliest(Map<String, Double> ids) {
        return ids.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    @Test
    void denialFindsTheMatterSomeSentencesBefore() {
        Map<Integer, List<Estimate>> estimates = read(
                all(3),
                "Norway accused Bhutan of having shipped mortars to Laos last year.",
                "The weather in the valley was fine, and the markets were open.",
                "Bhutan's foreign ministry rejected the accusation as baseless.");
        Estimate claim = estimates.getOrDefault(0, List.of()).get(0);
        assertThat(claim.probability()).isGreaterThan(0.7);
        assertThat(likeliest(claim.suppliers())).isEqualTo("BT");
        assertThat(likeliest(claim.recipients())).isEqualTo("LA");
        Estimate denial = estimates.getOrDefault(2, List.of()).get(2);
        assertThat(denial.probability()).isGreaterThan(0.7);
        assertThat(likeliest(denial.sources())).isEqualTo("BT");
        assertThat(likeliest(denial.equipment())).isEqualTo("artillery");
        assertThat(estimates.get(1))
                .allSatisfy(estimate -> assertThat(estimate.probability()).isLessThan(0.3));
    }

    @Test
    void anotherClaimOfTheSentenceIsReadBesideTheFirst() {
        Map<Integer, List<Estimate>> estimates = read(
                all(2),
                "Peru has given Bhutan forty tanks, and Chile has asked Norway for anti-tank missiles, officials in Lima said.",
                "Peru has given Bhutan forty tanks, officials in Lima said.");
        List<Estimate> two = estimates.getOrDefault(0, List.of());
        assertThat(two.get(1).probability()).isGreaterThan(0.7);
        assertThat(List.of(
                        likeliest(two.get(0).equipment()), likeliest(two.get(1).equipment())))
                .containsExactlyInAnyOrder("armour", "missiles");
        assertThat(estimates.getOrDefault(1, List.of()).get(1).probability()).isLessThan(0.3);
    }

    @Test
    void onlyWhatIsAskedForIsEstimated() {
        BitSet second = new BitSet();
        second.set(1);
        assertThat(read(second, "Peru sold Chile tanks.", "Peru denied it.")).containsOnlyKeys(1);
        assertThat(read(new BitSet(), "Peru sold Chile tanks.")).isEmpty();
    }

    @Test
    void sentenceWithoutNamesAndOneWithoutWordsAreRead() {
        assertThat(read(all(2), "It rained.", "…")).containsOnlyKeys(0, 1);
    }

    @Test
    void longArticleIsReadToItsEnd() {
        String[] sentences = IntStream.range(0, 300)
                .mapToObj(i -> "Peru sold Chile tanks in the year " + i + ".")
                .toArray(String[]::new);
        assertThat(read(all(300), sentences)).hasSize(300);
    }
}
