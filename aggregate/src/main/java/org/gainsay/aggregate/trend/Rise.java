package org.gainsay.aggregate.trend;

import java.time.LocalDate;
import java.util.Map;

/**
 * How a day compares with the days before it.
 *
 * <p>The measure is the shrunken ratio of observed to expected of Norén, Hopstadius and Bate, "Shrinkage
 * observed-to-expected ratios for robust and transparent large-scale pattern discovery", Statistical Methods in Medical
 * Research 22 (2013): the count is taken as Poisson around the expected one times a factor, the factor as Gamma(½, ½)
 * before anything is known. One sentence where there was none is little evidence then, and ten thousand for nine thousand are
 * a small rise, but a sure one.
 *
 * @param observed how often on the day; not negative
 * @param expected how often as of the days before; not negative
 */
public record Rise(long observed, double expected) {

    /** How many days before the day it is compared with, if there are as many: four weeks, each weekday as often. */
    public static final int PAST_DAYS = 28;

    private static final double SHRINKAGE = 0.5;

    public Rise {
        if (observed < 0 || !(expected >= 0) || Double.isInfinite(expected)) {
            throw new IllegalArgumentException("counts must not be negative, were " + observed + " and " + expected);
        }
    }

    /**
     * A day against the mean of the days before it; a day without a count is one with none.
     *
     * @param daily counts by day
     * @param past how many days before it; at least 1
     */
    public static Rise of(Map<LocalDate, Long> daily, LocalDate day, int past) {
        if (past < 1) {
            throw new IllegalArgumentException("a rise needs a past, of at least a day, was " + past);
        }
        long before = 0;
        for (int back = 1; back <= past; back++) {
            before += daily.getOrDefault(day.minusDays(back), 0L);
        }
        return new Rise(daily.getOrDefault(day, 0L), (double) before / past);
    }

    /** How many times the expected, drawn towards 1 the less is known: (observed + ½) / (expected + ½). */
    public double factor() {
        return (observed + SHRINKAGE) / (expected + SHRINKAGE);
    }

    /**
     * How many times the expected it is at least, with a probability of 97.5%: above 1 it has risen. The authors'
     * approximation, which errs to the careful side with large counts.
     */
    public double atLeast() {
        double known = observed + SHRINKAGE;
        return factor() * Math.pow(2, -3.3 * Math.pow(known, -0.5) - 2 * Math.pow(known, -1.5));
    }
}
