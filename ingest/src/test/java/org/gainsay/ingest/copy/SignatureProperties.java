package org.gainsay.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SignatureProperties {

    private static final int TEXTS = 500;

    @Property(tries = 100)
    void likenessGoesBothWays(
            @ForAll long seed,
            @ForAll @IntRange(min = 30, max = 900) int length,
            @ForAll @IntRange(max = 25) int changes) {
        Random random = new Random(seed);
        List<String> words = MadeUpNews.words(length, random);
        Signature one = MadeUpNews.signature(words);
        Signature other = MadeUpNews.signature(MadeUpNews.changed(words, changes, random));

        assertThat(one.containment(other)).isEqualTo(other.containment(one)).isBetween(0.0, 1.0);
        assertThat(one.isNear(other)).isEqualTo(other.isNear(one));
    }

    @Property(tries = 100)
    void aTextIsItsOwnCopyHoweverItIsSetInType(@ForAll long seed, @ForAll @IntRange(min = 30, max = 900) int length) {
        List<String> words = MadeUpNews.words(length, new Random(seed));
        Signature one = MadeUpNews.signature(words);
        List<String> paragraphs = List.of(
                String.join("  ", words.subList(0, 15)).toUpperCase(Locale.ROOT),
                "- " + String.join(", ", words.subList(15, length)) + " -");

        assertThat(Signature.of(paragraphs)).contains(one);
        assertThat(one.containment(one)).isEqualTo(1);
        assertThat(Signature.parse(one.text())).isEqualTo(one);
    }

    @Test
    void theContainmentIsExactUpToAThousandWordsAndCloseBeyond() {
        Random random = new Random(1);
        double error = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<String> words = MadeUpNews.words(i % 2 == 0 ? 700 : 4000, random);
            List<String> other = MadeUpNews.changed(words, random.nextInt(words.size() / 5), random);
            double found = MadeUpNews.signature(words).containment(MadeUpNews.signature(other));
            double exact = containment(shingles(words), shingles(other));
            if (i % 2 == 0) {
                assertThat(found).isEqualTo(exact);
            }
            error += Math.pow(found - exact, 2);
        }
        assertThat(Math.sqrt(2 * error / TEXTS)).as("standard error").isLessThan(0.02);
    }

    @Test
    void textsMeetInABucketAsOftenAsTheTheorySays() {
        Random random = new Random(7);
        double expected = 0;
        int met = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<String> words = MadeUpNews.words(500, random);
            List<String> other = MadeUpNews.changed(words, 70, random);
            double jaccard = jaccard(shingles(words), shingles(other));
            expected += 1 - Math.pow(1 - Math.pow(jaccard, 4), Signature.BANDS);
            met += meets(MadeUpNews.signature(words), MadeUpNews.signature(other)) ? 1 : 0;
        }
        assertThat((double) met / TEXTS).isCloseTo(expected / TEXTS, Offset.offset(0.05));
    }

    @Test
    void cutsOfTwoFifthsAreFound() {
        Random random = new Random(2);
        assertThat(found(random, words -> MadeUpNews.cut(words, words.size() * 2 / 5, random)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void textsWithATenthOfTheirWordsChangedAreFound() {
        Random random = new Random(3);
        assertThat(found(random, words -> MadeUpNews.changed(words, words.size() / 10, random)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void noTwoDistinctTextsAreACopyEvenUnderOneDisclaimer() {
        Random random = new Random(4);
        List<String> disclaimer = MadeUpNews.words(80, random);
        List<Signature> texts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            List<String> words = new ArrayList<>(MadeUpNews.words(200 + random.nextInt(400), random));
            words.addAll(disclaimer);
            texts.add(MadeUpNews.signature(words));
        }
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(texts.get(i).isNear(texts.get(j))).isFalse();
            }
        }
    }

    @Test
    void scriptsWithoutSpacesAreComparedByCharacters() {
        String report = "挪威外交部长周一表示乌拉圭自十二月以来秘密向老挝运送了至少三十架攻击无人机集装箱上写着挤奶机";
        String edited = report.replace("周一", "昨天");
        String other = "里斯本港口当局说昨晚没有任何船只离开码头渡轮将在星期五恢复运行居民们对此感到非常高兴";

        assertThat(signature(report).isNear(signature(edited))).isTrue();
        assertThat(signature(report).isNear(signature(other))).isFalse();
    }

    @Test
    void whatIsTooShortHasNoSignature() {
        assertThat(Signature.of(List.of())).isEmpty();
        assertThat(Signature.of(List.of("", "...", "one two"))).isEmpty();
        assertThat(Signature.of(List.of("This is a developing story; it will be updated.")))
                .isEmpty();
        assertThat(Signature.of(List.of("the same ".repeat(10_000))))
                .as("two shingles")
                .isEmpty();
    }

    @Test
    void aMegabyteCostsNoMoreThanItsBeginning() {
        List<String> words = MadeUpNews.words(200_000, new Random(5));
        Signature whole = MadeUpNews.signature(words);

        assertThat(whole).isEqualTo(MadeUpNews.signature(words.subList(0, Shingles.MAX_WORDS)));
    }

    private static Signature signature(String text) {
        return Signature.of(List.of(text)).orElseThrow();
    }

    /** Of so many texts the share that both meets its original in a bucket and is near it. */
    private static double found(Random random, UnaryOperator<List<String>> edit) {
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<String> words = MadeUpNews.words(250 + random.nextInt(500), random);
            Signature original = MadeUpNews.signature(words);
            Signature copy = MadeUpNews.signature(edit.apply(words));
            if (original.isNear(copy) && meets(original, copy)) {
                found++;
            }
        }
        return (double) found / TEXTS;
    }

    private static boolean meets(Signature one, Signature other) {
        long[] buckets = one.buckets();
        Arrays.sort(buckets);
        return Arrays.stream(other.buckets()).anyMatch(bucket -> Arrays.binarySearch(buckets, bucket) >= 0);
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new HashSet<>();
        List<String> plain = words.stream()
                .flatMap(word -> Arrays.stream(word.replace(".", "").split("'")))
                .toList();
        for (int i = 2; i < plain.size(); i++) {
            shingles.add(plain.get(i - 2) + " " + plain.get(i - 1) + " " + plain.get(i));
        }
        return shingles;
    }

    private static double containment(Set<String> one, Set<String> other) {
        return (double) common(one, other) / Math.min(one.size(), other.size());
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        int common = common(one, other);
        return (double) common / (one.size() + other.size() - common);
    }

    private static int common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }
}
