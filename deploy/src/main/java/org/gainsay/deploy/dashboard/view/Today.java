package org.gainsay.deploy.dashboard.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Optional;
import org.gainsay.deploy.dashboard.board.ArticleRow;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.enrich.api.EventType;

/**
 * What was said on the last day, and whether that is more or less than on the day before.
 *
 * @param day the UTC day of the latest article, so that the answer depends on the topics alone and not on the clock
 * @param until event time of the latest article
 * @param claims the claims
 * @param denials the denials
 */
public record Today(LocalDate day, Instant until, Side claims, Side denials) {

    /** Which way a number went, as far as chance does not explain it. */
    public enum Movement {
        UP,
        DOWN,
        STEADY
    }

    /**
     * One side.
     *
     * <p>It is articles that are compared, near-copies left out: ten sentences of one article, or one article in forty
     * papers, are one piece of news.
     *
     * @param mentions on the day
     * @param before mentions on the whole day before
     * @param articles on the day that have such a mention and are no copies
     * @param articlesBefore on the day before, up to the same time of day: the day is not over
     * @param movement what the two come to
     */
    public record Side(long mentions, long before, long articles, long articlesBefore, Movement movement) {}

    /** The standard normal quantile for one error in twenty, on both sides. */
    private static final double SURE = 1.96;

    /** What the board says of its last day; empty if it has no article. */
    static Optional<Today> of(Board board) {
        Iterator<ArticleRow> latest = board.articles().latest().iterator();
        if (!latest.hasNext()) {
            return Optional.empty();
        }
        Instant until = latest.next().time();
        LocalDate day = day(until);
        return Optional.of(
                new Today(day, until, side(board, EventType.CLAIM, until), side(board, EventType.DENIAL, until)));
    }

    private static Side side(Board board, EventType type, Instant until) {
        LocalDate day = day(until);
        Instant sameTime = until.minus(Duration.ofDays(1));
        long[] mentions = new long[2];
        long[] articles = new long[2];
        for (ArticleRow row : board.articles().latest()) {
            int back = row.day().equals(day) ? 0 : 1;
            if (row.day().isBefore(day.minusDays(1))) {
                break;
            }
            long said = type == EventType.CLAIM ? row.claims() : row.denials();
            mentions[back] += said;
            if (said > 0 && row.copyOf() == null && (back == 0 || !row.time().isAfter(sameTime))) {
                articles[back]++;
            }
        }
        return new Side(mentions[0], mentions[1], articles[0], articles[1], movement(articles[0], articles[1]));
    }

    /**
     * Whether two counts differ by more than chance: the sign test in its normal approximation with the correction for
     * continuity, which for small counts is as careful as the exact one. Five after none are no movement, six are.
     */
    static Movement movement(long now, long before) {
        if ((Math.abs(now - before) - 1) / Math.sqrt((double) Math.max(1, now + before)) < SURE) {
            return Movement.STEADY;
        }
        return now > before ? Movement.UP : Movement.DOWN;
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
