package org.gainsay.aggregate.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.aggregate.Step;
import org.gainsay.aggregate.encoding.Packed;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.ingest.api.JsonSerde;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger in memory, with everything through its bytes; deltas wait until they are delivered, in order for
 * each article and in any order between articles.
 */
final class MemoryLedger {

    private final Map<String, byte[]> entries = new HashMap<>();
    private final Map<String, byte[]> balances = new TreeMap<>();
    private final MemoryStore<Long> counts = new MemoryStore<>();
    private final MemoryStore<Packed> citations = new MemoryStore<>();
    private final Map<String, Deque<Delta>> waiting = new TreeMap<>();
    private final Map<String, String> published = new TreeMap<>();
    private final RecentCitations recent = new RecentCitations();
    private final int most;

    MemoryLedger() {
        this(Delta.MOST_STATEMENTS);
    }

    /** Parts a delta after so many changes. */
    MemoryLedger(int most) {
        this.most = most;
    }

    /** Takes a step at the first half of the ledger; nothing is delivered yet. */
    void take(Step step) {
        byte @Nullable [] stored = entries.get(step.article());
        Entry before = stored == null ? null : EntryBytes.decode(stored);
        ArticleEvents events = step.events();
        List<String> texts = events == null ? List.of() : Citations.encode(events);
        Entry after = events == null ? null : Entry.of(events, texts);
        if (after != null && before != null && after.olderThan(before)) {
            return;
        }
        if (after == null) {
            entries.remove(step.article());
        } else {
            entries.put(step.article(), EntryBytes.encode(after));
        }
        waiting.computeIfAbsent(step.article(), any -> new ArrayDeque<>())
                .addAll(Delta.between(step.article(), before, after, texts, most));
    }

    /** Delivers the next delta of the article at this place among those that wait; false if none waits. */
    boolean deliver(int place) {
        waiting.values().removeIf(Deque::isEmpty);
        if (waiting.isEmpty()) {
            return false;
        }
        List<Deque<Delta>> queues = List.copyOf(waiting.values());
        Delta delta = queues.get(Math.floorMod(place, queues.size())).removeFirst();
        List<Change> changes = Delta.decode(Delta.encode(delta.changes()));
        Balance change = new Steps(counts, citations).apply(delta.account(), changes);
        byte @Nullable [] stored = balances.get(delta.account());
        Balance after = (stored == null ? Balance.ZERO : Balance.decode(stored))
                .plus(change)
                .checked(delta.account());
        if (after.isZero()) {
            balances.remove(delta.account());
        } else {
            balances.put(delta.account(), Balance.encode(after));
        }
        publish(delta.account(), after);
        return true;
    }

    void deliverAll() {
        while (deliver(0)) {}
    }

    private void publish(String account, Balance balance) {
        for (Row<?> row : new Report(counts, citations, recent).of(account, balance.isZero() ? null : balance)) {
            String name = row.topic().name() + " " + row.key();
            if (row.value() == null) {
                published.remove(name);
            } else {
                published.put(name, JsonSerde.MAPPER.writeValueAsString(row.value()));
            }
        }
    }

    /** What the topics say: topic, a blank, key, to JSON. */
    Map<String, String> published() {
        return published;
    }

    /** Whether no store holds anything. */
    boolean isEmpty() {
        return entries.isEmpty() && balances.isEmpty() && counts.isEmpty() && citations.isEmpty();
    }
}
