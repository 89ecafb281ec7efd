package org.gainsay.ingest.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The index's store as sorted collections; it counts what is asked of it. */
final class MemoryCopies implements CopyStore {

    private final Map<String, Indexed> entries = new HashMap<>();
    private final Map<Long, NavigableSet<Rank>> buckets = new HashMap<>();
    private final NavigableMap<Long, NavigableSet<String>> arrivals = new TreeMap<>();
    private int asked;

    int asked() {
        return asked;
    }

    boolean isEmpty() {
        return entries.isEmpty() && buckets.isEmpty() && arrivals.isEmpty();
    }

    int size() {
        return entries.size();
    }

    @Override
    public @Nullable Indexed get(String article) {
        asked++;
        return entries.get(article);
    }

    @Override
    public void put(Indexed entry) {
        entries.put(entry.rank().article(), entry);
    }

    @Override
    public void remove(String article) {
        entries.remove(article);
    }

    @Override
    public void addMember(long bucket, Rank member) {
        buckets.computeIfAbsent(bucket, any -> new TreeSet<>()).add(member);
    }

    @Override
    public void removeMember(long bucket, Rank member) {
        NavigableSet<Rank> members = buckets.getOrDefault(bucket, new TreeSet<>());
        members.remove(member);
        if (members.isEmpty()) {
            buckets.remove(bucket);
        }
    }

    @Override
    public void visit(long bucket, Predicate<Rank> visitor) {
        for (Rank member : buckets.getOrDefault(bucket, new TreeSet<>())) {
            asked++;
            if (!visitor.test(member)) {
                return;
            }
        }
    }

    @Override
    public void addArrival(long arrived, String article) {
        arrivals.computeIfAbsent(arrived, any -> new TreeSet<>()).add(article);
    }

    @Override
    public void removeArrival(long arrived, String article) {
        NavigableSet<String> articles = arrivals.getOrDefault(arrived, new TreeSet<>());
        articles.remove(article);
        if (articles.isEmpty()) {
            arrivals.remove(arrived);
        }
    }

    @Override
    public List<String> arrivedBefore(long time, int most) {
        List<String> articles = new ArrayList<>();
        arrivals.headMap(time, false).values().forEach(articles::addAll);
        return List.copyOf(articles.subList(0, Math.min(most, articles.size())));
    }

    @Override
    public @Nullable Long lastArrival() {
        return arrivals.isEmpty() ? null : arrivals.lastKey();
    }
}
