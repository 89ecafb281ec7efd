package org.gainsay.ingest.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The live index: takes in revisions and withdrawals one by one and says of which articles the original has changed.
 *
 * <p>An article is a copy of the earliest article that it is near to itself, by event time, whatever the order of
 * arrival: a wire's report that comes late becomes the original of what was copied from it, and when it is withdrawn, the
 * next earliest takes its place. This does not go over intermediaries: of a text that was changed again and again each
 * version names the first that it still resembles, for a link from a round-up to one of its parts would otherwise join
 * parts that have nothing in common. In a bucket only the first {@value #LEADERS} members are looked at as originals, so that
 * a disclaimer in ten thousand articles costs no more than one in sixteen.
 *
 * <p>{@link Originals} says the same of a whole collection at once, as long as no window has closed: an article leaves
 * the index a window after its last revision came, and what is left keeps naming it.
 */
public final class CopyIndex {

    static final int LEADERS = 16;

    /** More than one leaves for one that comes, so that the index cannot grow behind its window. */
    private static final int LEAVE_AT_ONCE = 8;

    private final CopyStore store;
    private final Duration window;
    private Instant now;

    /**
     * An index on this store.
     *
     * @param window for how long after its arrival an article is compared with others; at least an hour
     */
    public CopyIndex(CopyStore store, Duration window) {
        this.store = store;
        this.window = window;
        Long last = store.lastArrival();
        now = last == null ? Instant.EPOCH : Instant.ofEpochMilli(last);
    }

    /** Takes in what has become of an article. */
    public List<Verdict> take(Notice notice) {
        if (notice.received().isAfter(now)) {
            now = notice.received();
        }
        NavigableSet<Rank> touched = new TreeSet<>();
        Indexed before = store.get(notice.article());
        if (before != null) {
            followers(before.rank(), before.signature(), touched);
            remove(before);
        }
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(enter(notice, touched));
        if (before != null) {
            verdicts.add(Verdict.of(notice.article(), before.edition(), Verdict.Step.FORGET));
        }
        if (notice.signature() == null && !notice.withdrawn()) {
            verdicts.add(Verdict.of(notice.article(), notice.edition(), Verdict.Step.FORGET));
        }
        for (Rank rank : touched) {
            if (!rank.article().equals(notice.article())) {
                compareAgain(rank.article(), notice.article(), verdicts);
            }
        }
        for (String article : store.arrivedBefore(now.minus(window).toEpochMilli(), LEAVE_AT_ONCE)) {
            Indexed old = entry(article);
            remove(old);
            verdicts.add(Verdict.of(article, old.edition(), Verdict.Step.FORGET));
        }
        return verdicts;
    }

    private Verdict enter(Notice notice, NavigableSet<Rank> touched) {
        if (notice.withdrawn()) {
            return Verdict.of(notice.article(), notice.edition(), Verdict.Step.WITHDRAW);
        }
        Signature signature = notice.signature();
        if (signature == null) {
            return Verdict.of(notice.article(), notice.edition(), Verdict.Step.PUBLISH);
        }
        Indexed entry = Indexed.of(notice, signature, now);
        NavigableSet<Rank> earlier = new TreeSet<>();
        for (long bucket : signature.buckets()) {
            store.addMember(bucket, notice.rank());
            scan(bucket, notice.rank(), earlier::add, touched::add);
        }
        String original = first(earlier, signature);
        store.put(entry.withOriginal(original));
        store.addArrival(entry.arrived(), notice.article());
        return new Verdict(notice.article(), notice.edition(), Verdict.Step.PUBLISH, original);
    }

    private void compareAgain(String article, String because, List<Verdict> verdicts) {
        Indexed entry = entry(article);
        String original = entry.original();
        if (original != null && !original.equals(because) && store.get(original) == null) {
            return; // its original has left the index: that is settled
        }
        NavigableSet<Rank> earlier = new TreeSet<>();
        for (long bucket : entry.signature().buckets()) {
            scan(bucket, entry.rank(), earlier::add, null);
        }
        String found = first(earlier, entry.signature());
        if (!Objects.equals(found, original)) {
            store.put(entry.withOriginal(found));
            verdicts.add(new Verdict(article, entry.edition(), Verdict.Step.REMARK, found));
        }
    }

    private @Nullable String first(NavigableSet<Rank> earlier, Signature signature) {
        for (Rank rank : earlier) {
            if (entry(rank.article()).signature().isNear(signature)) {
                return rank.article();
            }
        }
        return null;
    }

    private void followers(Rank rank, Signature signature, NavigableSet<Rank> touched) {
        for (long bucket : signature.buckets()) {
            scan(bucket, rank, earlier -> {}, touched::add);
        }
    }

    /**
     * Goes through a bucket that the article is in.
     *
     * @param leader told the leaders before the article
     * @param follower told the members after it, if it is a leader itself; null if nobody asks
     */
    private void scan(long bucket, Rank rank, Consumer<Rank> leader, @Nullable Consumer<Rank> follower) {
        int[] before = {0};
        store.visit(bucket, member -> {
            int order = member.compareTo(rank);
            if (order < 0) {
                leader.accept(member);
                return ++before[0] < LEADERS;
            }
            if (order > 0 && follower != null) {
                follower.accept(member);
            }
            return follower != null;
        });
    }

    private void remove(Indexed entry) {
        for (long bucket : entry.signature().buckets()) {
            store.removeMember(bucket, entry.rank());
        }
        store.removeArrival(entry.arrived(), entry.rank().article());
        store.remove(entry.rank().article());
    }

    private Indexed entry(String article) {
        return Objects.requireNonNull(store.get(article), () -> "not in the index but in a bucket: " + article);
    }
}
