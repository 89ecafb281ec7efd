package org.gainsay.deploy.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one lane.
 *
 * @param name the lane's
 * @param articles records that went in
 * @param written records that came out
 * @param seconds from the first record in to the last one seen outside
 * @param cpu seconds of processor time of its own threads
 * @param p50 median of how old a record was when it was seen outside, in milliseconds; null when it was not paced
 * @param p99 the same for 99 in 100
 * @param state bytes of its state on disk
 * @param changelogs bytes of its internal topics on the broker
 * @param heap bytes of heap in use at the end, garbage included
 */
record Result(
        String name,
        int articles,
        long written,
        double seconds,
        double cpu,
        @Nullable Integer p50,
        @Nullable Integer p99,
        long state,
        long changelogs,
        long heap) {

    private static final String HEADER =
            "| | articles/s | records out | µs of CPU an article | p50 ms | p99 ms | state B an article | changelog B an article |"
                    + " heap MB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |";

    /** A table in Markdown. */
    static String table(List<Result> results) {
        StringBuilder table = new StringBuilder(HEADER);
        results.forEach(result -> table.append('\n').append(result.row()));
        return table.toString();
    }

    /** How the last compares with each of the others. */
    static String ratios(List<Result> results) {
        StringBuilder table = new StringBuilder();
        Result last = results.get(results.size() - 1);
        for (Result other : results.subList(0, results.size() - 1)) {
            table.append(String.format(
                    Locale.ROOT,
                    "%n%n%s : %s = %.2f of its articles/s, %.2f of its CPU an article",
                    last.name,
                    other.name,
                    last.rate() / other.rate(),
                    last.cpu / other.cpu));
            if (last.p99 != null && other.p99 != null) {
                table.append(
                        String.format(Locale.ROOT, ", %.2f of its p99", (double) last.p99 / Math.max(1, other.p99)));
            }
        }
        return table.toString();
    }

    private double rate() {
        return articles / seconds;
    }

    private String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %d | %.0f | %s | %s | %d | %d | %d |",
                name,
                rate(),
                written,
                cpu / articles * 1e6,
                p50 == null ? "-" : p50.toString(),
                p99 == null ? "-" : p99.toString(),
                state / articles,
                changelogs / articles,
                heap >> 20);
    }
}
