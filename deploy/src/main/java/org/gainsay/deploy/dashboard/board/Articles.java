package org.gainsay.deploy.dashboard.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The articles by time, and the sums over all of them, which the aggregate topics do not carry.
 *
 * <p>A revision takes back what the article added before, exactly; so does a withdrawal.
 */
public final class Articles {

    private final Map<String, ArticleRow> rows = new ConcurrentHashMap<>();
    private final NavigableSet<ArticleRow> latest = new ConcurrentSkipListSet<>(ArticleRow.LATEST_FIRST);
    private final ConcurrentSkipListMap<LocalDate, Day> days = new ConcurrentSkipListMap<>();
    private final AtomicLong claims = new AtomicLong();
    private final AtomicLong denials = new AtomicLong();
    private final int limit;
    private final AtomicLong leftOut = new AtomicLong();

    Articles(int limit) {
        this.limit = limit;
    }

    void put(String id, @Nullable ArticleRow row) {
        ArticleRow before = rows.get(id);
        if (row != null && before == null && rows.size() >= limit) {
            leftOut.incrementAndGet();
            return;
        }
        if (before != null) {
            rows.remove(id);
            latest.remove(before);
            add(before, -1);
        }
        if (row != null) {
            rows.put(id, row);
            latest.add(row);
            add(row, 1);
        }
    }

    private void add(ArticleRow row, int sign) {
        claims.addAndGet((long) sign * row.claims());
        denials.addAndGet((long) sign * row.denials());
        LocalDate day = row.day();
        Day before = days.getOrDefault(day, new Day(day, 0, 0));
        Day after = new Day(
                day, before.claims() + (long) sign * row.claims(), before.denials() + (long) sign * row.denials());
        if (after.claims() == 0 && after.denials() == 0) {
            days.remove(day);
        } else {
            days.put(day, after);
        }
    }

    public long claims() {
        return claims.get();
    }

    public long denials() {
        return denials.get();
    }

    public int size() {
        return rows.size();
    }

    /** The latest first. */
    public Collection<ArticleRow> latest() {
        return latest;
    }

    /** Those with one event time, in the order of their ids. */
    public List<ArticleRow> at(Instant time) {
        ArticleRow before = new ArticleRow("", null, null, null, time, null, 0, 0, 0, List.of());
        return latest.tailSet(before).stream()
                .takeWhile(row -> row.time().equals(time))
                .toList();
    }

    /** The days on which anything was said, in order. */
    public List<Day> days() {
        return List.copyOf(days.values());
    }

    public @Nullable ArticleRow get(String id) {
        return rows.get(id);
    }

    public long leftOut() {
        return leftOut.get();
    }
}
