package org.gainsay.aggregate.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RiseProperties {

    private static final LocalDate DAY = LocalDate.parse("2026-03-19");

    @Property
    void moreTodayIsMoreOfARiseAndMoreBeforeIsLess(
            @ForAll @LongRange(max = 100_000) long observed, @ForAll @DoubleRange(max = 100_000) double expected) {
        Rise rise = new Rise(observed, expected);

        assertThat(new Rise(observed + 1, expected).atLeast()).isGreaterThan(rise.atLeast());
        assertThat(new Rise(observed, expected + 1).atLeast()).isLessThan(rise.atLeast());
        assertThat(rise.atLeast()).isPositive().isLessThan(rise.factor());
    }

    @Property
    void theSameRatioOnALargerScaleIsSurer(
            @ForAll @LongRange(min = 2, max = 1_000) long before,
            @ForAll @IntRange(min = 2, max = 10) int times,
            @ForAll @IntRange(min = 2, max = 100) int scale) {
        Rise small = new Rise(before * times, before);
        Rise large = new Rise(before * times * scale, (double) before * scale);

        assertThat(large.atLeast()).isGreaterThan(small.atLeast()).isLessThan(times);
    }

    @Property
    void asMuchAsEverIsNoRise(@ForAll @LongRange(max = 10_000_000) long usual) {
        assertThat(new Rise(usual, usual).factor()).isEqualTo(1);
        assertThat(new Rise(usual, usual).atLeast()).isLessThan(1);
    }

    /** Gamma(observed + ½, expected + ½) has at most 2.6% below the limit. */
    @Property(tries = 300)
    void theLimitIsTheOneThatItSaysItIs(
            @ForAll @LongRange(max = 150) long observed, @ForAll @DoubleRange(max = 1_000) double expected) {
        Rise rise = new Rise(observed, expected);

        assertThat(gamma(observed + 0.5, rise.atLeast() * (expected + 0.5))).isBetween(0.012, 0.026);
    }

    /** The lower incomplete gamma function, regularised, by its series (Abramowitz and Stegun 6.5.29). */
    private static double gamma(double shape, double x) {
        double logGamma = Math.log(Math.sqrt(Math.PI)); // of ½, and from there by steps of 1
        for (double a = 0.5; a <= shape; a++) {
            logGamma += Math.log(a);
        }
        double term = Math.exp(shape * Math.log(x) - x - logGamma);
        double sum = 0;
        for (int n = 1; term > 1e-12 * sum; n++) {
            sum += term;
            term *= x / (shape + n);
        }
        return sum;
    }

    @Property
    void whatIsTakenBackIsAsIfItHadNeverBeenSaid(
            @ForAll @Size(max = 60) Map<@IntRange(max = 40) Integer, @LongRange(min = 1, max = 1_000) Long> counts,
            @ForAll @IntRange(max = 40) int daysAgo,
            @ForAll @LongRange(min = 1, max = 1_000) long added) {
        Map<LocalDate, Long> daily = new HashMap<>();
        counts.forEach((ago, count) -> daily.put(DAY.minusDays(ago), count));
        Rise before = Rise.of(daily, DAY, Rise.PAST_DAYS);
        LocalDate changed = DAY.minusDays(daysAgo);

        daily.merge(changed, added, Long::sum);
        Rise meanwhile = Rise.of(daily, DAY, Rise.PAST_DAYS);
        daily.computeIfPresent(changed, (day, count) -> count == added ? null : count - added);

        assertThat(Rise.of(daily, DAY, Rise.PAST_DAYS)).isEqualTo(before);
        assertThat(Double.compare(meanwhile.factor(), before.factor()))
                .isEqualTo(daysAgo == 0 ? 1 : daysAgo <= Rise.PAST_DAYS ? -1 : 0);
    }

    @Example
    void oneOrTwoSentencesOutOfNothingAreNoRiseAndThreeAre() {
        assertThat(new Rise(1, 0).atLeast()).isLessThan(1);
        assertThat(new Rise(2, 0).atLeast()).isLessThan(1);
        assertThat(new Rise(3, 0).atLeast()).isGreaterThan(1);
        assertThat(new Rise(3, 1).atLeast()).isLessThan(1);
        assertThat(new Rise(0, 0).atLeast()).isLessThan(1);
    }

    @Example
    void aDayIsComparedWithTheMeanOfTheDaysBeforeIt() {
        Map<LocalDate, Long> daily = Map.of(
                DAY, 12L, DAY.minusDays(1), 3L, DAY.minusDays(4), 1L, DAY.minusDays(5), 100L, DAY.plusDays(1), 100L);

        assertThat(Rise.of(daily, DAY, 4)).isEqualTo(new Rise(12, 1));
        assertThat(new Rise(12, 1).factor()).isEqualTo(12.5 / 1.5);
        assertThat(new Rise(12, 1).atLeast()).isCloseTo(4.23, within(0.01));
        assertThat(Rise.of(Map.of(), DAY, 1)).isEqualTo(new Rise(0, 0));
    }

    @Example
    void withoutAPastThereIsNoRise() {
        assertThatThrownBy(() -> Rise.of(Map.of(DAY, 3L), DAY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rise(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rise(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
